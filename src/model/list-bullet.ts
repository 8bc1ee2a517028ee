/** The bullet that opens an entry of a list in plain text, with the space behind it. */
export const listBullet = /^(?:[•·▪▫◦‣⁃●○■□◆➤►✓✔*+]|[-–—])\s+/u
