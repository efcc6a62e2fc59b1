// What the run showed of a claim: told on its own, or in its label, behind the sign and before the
// line that tells where.

export function seen(claim) {
  return claim.dataset.seen || claim.ariaLabel.replace(/^. /, "").replace(/\n[^\n]*$/, "");
}
