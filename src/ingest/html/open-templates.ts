import type { DefaultTreeAdapterTypes } from 'parse5'
import { defaultTreeAdapter } from 'parse5'
import type { HtmlDocument, HtmlElement, HtmlNode } from './parse-html.ts'
import { attribute, descendants, findBody, isElement, isText, parseStretch } from './parse-html.ts'

/** Templates with less in them are parts of the page's buttons and forms. UTF-16 units. */
export const MIN_TEMPLATE_LENGTH = 500

/** Scripts that hold markup, which no browser runs and a script of the page puts in their place. */
const TEMPLATE_TYPE = /^text\/(?:x-)?(?:template|html)$/i

/** Signs that a template waits for values: it is a form to fill in, and no text yet. */
const HOLES = /\{\{|<%|\$\{/

/** What is no markup from its first character on is data for a script. */
const MARKUP = /^\s*</

/**
 * Opens the templates in which some pages keep the article until their scripts show it: `<script type="text/template">`
 * as blogs have it, and the shadow roots of saved pages, `<template shadowrootmode="open">`. A `div` takes the place of
 * each. Changes the page; nothing runs.
 *
 * @throws BriefingError `ingest/too-deep`
 */
export function openTemplates(page: HtmlDocument, text: string, file: string): void {
  for (const element of [...descendants(findBody(page) ?? page)].filter(isElement)) {
    if (isShadowRoot(element)) replace(element, element.content.childNodes)
    else if (element.tagName === 'script' && TEMPLATE_TYPE.test(attribute(element, 'type') ?? ''))
      replace(element, contentOf(element, text, file))
  }
}

type HtmlTemplate = DefaultTreeAdapterTypes.Template

function isShadowRoot(element: HtmlElement): element is HtmlTemplate {
  return element.tagName === 'template' && attribute(element, 'shadowrootmode') !== undefined
}

/** The nodes of a template, or none where it holds no text. */
function contentOf(script: HtmlElement, text: string, file: string): readonly HtmlNode[] {
  const place = script.childNodes.find(isText)?.sourceCodeLocation
  if (place === undefined || place === null) return []
  const { startOffset: start, endOffset: end } = place
  const content = text.slice(start, end)
  const isArticle =
    end - start >= MIN_TEMPLATE_LENGTH && MARKUP.test(content) && !HOLES.test(content)
  return isArticle ? parseStretch(text, { start, end, file }) : []
}

function replace(element: HtmlElement, children: readonly HtmlNode[]): void {
  if (children.length === 0 || element.parentNode === null) return
  const block = defaultTreeAdapter.createElement('div', element.namespaceURI, element.attrs)
  block.sourceCodeLocation = element.sourceCodeLocation ?? null
  for (const child of [...children]) {
    defaultTreeAdapter.detachNode(child)
    defaultTreeAdapter.appendChild(block, child)
  }
  defaultTreeAdapter.insertBefore(element.parentNode, block, element)
  defaultTreeAdapter.detachNode(element)
}
