import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './built.ts'

const FILTER = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'

/**
 * Has LibreOffice make a tagged PDF file of each Word file, beside it in the folder. It is given the fonts of the
 * themes: with others pages differ, and of some it writes the letters of an Arabic ligature the wrong way round.
 */
export function convertToPdf(folder: string, files: readonly string[]): void {
  const fonts = join(folder, 'fonts.conf')
  const own = join(PROJECT, 'node_modules/@expo-google-fonts')
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${own}</dir><cachedir>${folder}/fonts</cachedir></fontconfig>`,
  )
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const options = ['--headless', '--convert-to', FILTER, '--outdir', folder]
  const env = { ...process.env, FONTCONFIG_FILE: fonts }
  execFileSync('soffice', [profile, ...options, ...files], { stdio: 'ignore', env })
}
