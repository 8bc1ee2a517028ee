/** A short article as plain text; people and places are invented. */
export const harbourArticle = `---
published: 2031-03-04
---
Port of Selm to close for repairs

SELM - The port of Selm will close for six weeks from April, its authority said on Tuesday.

"We have no choice but to close the northern quay," Harbour Master Ines Varga told the Selm Courier. "The piles are a
century old."

Costs
Varga said the works would cost 4.2 million crowns. Transport Minister Odo Brandt warned that freight prices may rise
in May.
`
