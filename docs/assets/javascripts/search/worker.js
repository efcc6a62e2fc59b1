// Answers the search of the page in the place of Material's worker, in the same messages.
//
// Material groups by page and shows the top of the page first. Lessons are long: here each section
// is a result of its own, so that the first link leads to what was asked for.
"use strict"
importScripts("words.js", "ranking.js")

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3]
const MOST = 20
const TEASER = 180
let ranking

addEventListener("message", ({data: {type, data}}) => {
  if (type === SETUP) {
    ranking = new Ranking(data.docs)
    postMessage({type: READY})
  } else if (type === QUERY) {
    const found = ranking.search(data).slice(0, MOST)
    postMessage({type: RESULT, data: {items: found.map(each => [result(each, data)])}})
  }
})

const escaped = text => text.replace(/[&<>]/g, sign => `&${{"&": "amp", "<": "lt", ">": "gt"}[sign]};`)

// Of such a result Material shows the title alone: what is quoted goes with it.
function result({section, score}, question) {
  const {entry, page} = section
  const where = page ? ` <small>${page.title}</small>` : ""
  const quoted = teaser(section, question)
  const title = `${entry.title}${where}${quoted ? `<br><small>${quoted}</small>` : ""}`
  return {location: entry.location, title, text: "", score, terms: {}}
}

// The words around the place where most of what was asked for stands, which is marked.
function teaser({entry, prose}, question) {
  const sought = new Set([...new Set(words(question))].flatMap(word => [...ranking.meant(word).keys()]))
  const said = [...entry.text.matchAll(/<(p|li)>(.*?)<\/\1>/gs)].map(([, , inner]) => plain(inner))
  const all = (said.join(" ") || prose).replace(/\s+/g, " ").trim().split(" ")
  const hits = all.map(word => words(word).some(each => sought.has(each)))
  let [best, most] = [0, -1]
  for (let at = 0; at < all.length; at += 5) {
    const count = hits.slice(at, at + 25).filter(Boolean).length
    if (count > most) [best, most] = [at, count]
  }
  let text = ""
  for (let at = best; at < all.length && text.length < 2 * TEASER; at++) {
    const word = escaped(all[at])
    text += (hits[at] ? `<mark>${word}</mark>` : word) + " "
    if (all.slice(best, at).join(" ").length > TEASER) break
  }
  return text && (best ? "… " : "") + text.trim() + " …"
}
