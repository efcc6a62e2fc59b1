// Ranks the sections of the site for a question.
"use strict"

// What a word counts for by where it stands, and how often it may before more is no more.
const FIELDS = {title: 5, asked: 4, page: 1.5, prose: 1, code: 0.3}
const ENOUGH = 1.5
const LENGTH = 120
const SYNONYM = 0.5
const BEGINNING = 0.6
const TYPO = 0.6
const JOINED = 0.8
const PHRASE = 14
const BARE = 0.5 // a heading with nothing below it
const LAB = 0.8 // labs go on from lessons
const SUMMARY = 0.7 // what a page says again, for those who have read it
const SUMMARIES = /#(?:check-yourself|interview-answer)$/
const RARE = 3 // a word that is rarer than that is as likely by chance

const ENTITIES = {amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'"}
const plain = html => html.replace(/<[^>]*>/g, " ")
  .replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ENTITIES[name])

class Section {
  constructor(entry, page) {
    this.entry = entry
    this.page = page
    this.title = plain(entry.title)
    this.prose = plain(entry.text.replace(/<pre>.*?<\/pre>/gs, " "))
    const asked = entry.asked ?? []
    const code = [...entry.text.matchAll(/<pre>.*?<\/pre>/gs)].map(([block]) => plain(block))
    this.fields = {
      title: counts(words(this.title)),
      asked: counts(words(asked.join(" "))),
      page: counts(page ? words(plain(page.title)) : []),
      prose: counts(words(this.prose)),
      code: counts(words(code.join(" "))),
    }
    this.phrases = [this.title, ...asked].map(phrase => new Set(words(phrase)))
    this.boost = (entry.boost ?? 1) * (entry.text || !page ? 1 : BARE)
    if (entry.location.startsWith("labs/")) this.boost *= LAB
    if (SUMMARIES.test(entry.location)) this.boost *= SUMMARY
  }

  weight(word) {
    let total = 0
    for (const [name, weight] of Object.entries(FIELDS)) {
      const {of, length} = this.fields[name]
      const count = of.get(word)
      if (count) total += weight * count / (count + ENOUGH * (0.25 + 0.75 * length / LENGTH))
    }
    return total
  }
}

function counts(list) {
  const of = new Map()
  for (const word of list) of.set(word, (of.get(word) ?? 0) + 1)
  return {of, length: list.length}
}

class Ranking {
  constructor(entries) {
    const pages = new Map()
    this.sections = entries.map(entry => {
      const [address, anchor] = entry.location.split("#")
      if (anchor === undefined) pages.set(address, entry)
      return new Section(entry, anchor === undefined ? undefined : pages.get(address))
    })
    this.holding = new Map()
    for (const section of this.sections) {
      const known = new Set(Object.values(section.fields).flatMap(field => [...field.of.keys()]))
      for (const word of known) this.holding.set(word, (this.holding.get(word) ?? 0) + 1)
    }
  }

  // How much a word tells: what stands in few sections tells most.
  telling(word) {
    return Math.log(1 + this.sections.length / (RARE + (this.holding.get(word) ?? 0)))
  }

  // The words of the site that a word of a question may stand for, each with how well it does.
  meant(word) {
    const found = new Map()
    const add = (other, share) => {
      if (this.holding.has(other)) found.set(other, Math.max(share, found.get(other) ?? 0))
    }
    add(word, 1)
    for (const other of alike(word)) add(other, other === word ? 1 : SYNONYM)
    if (word.length > 2) {
      for (const other of this.holding.keys()) {
        if (other.startsWith(word) && other !== word && other.length < word.length + 6) {
          add(other, BEGINNING * word.length / other.length)
        }
      }
    }
    if (!found.size && word.length > 3) {
      for (const other of this.holding.keys()) {
        if (nearly(word, other, word.length > 7 ? 2 : 1)) add(other, TYPO)
      }
    }
    return found
  }

  search(question) {
    const list = [...new Set(words(question).flatMap(word => this.#halves(word)))]
    const asked = list.map((word, at) => {
      const meant = this.meant(word)
      // "element wise" is "elementwise", too.
      for (const joined of [list[at - 1] + word, word + list[at + 1]].map(stem)) {
        if (this.holding.has(joined)) meant.set(joined, JOINED)
      }
      const known = [...meant].sort((a, b) => b[1] - a[1])[0]
      return {word, meant, telling: this.telling(known ? known[0] : word)}
    })
    const all = sum(asked.map(each => each.telling))
    const scored = []
    for (const section of this.sections) {
      let score = 0
      let covered = 0
      for (const {meant, telling} of asked) {
        const best = Math.max(0, ...[...meant].map(([word, share]) => share * section.weight(word)))
        score += telling * best
        if (best > 0) covered += telling
      }
      if (!covered) continue
      score += PHRASE * this.#phrase(section, asked, all)
      scored.push({section, score: score * (covered / all) ** 2 * section.boost})
    }
    return scored.sort((a, b) => b.score - a.score)
  }

  // "flashattention" is found as "flash attention" where nobody writes it as one word.
  #halves(word) {
    if (this.holding.has(word)) return [word]
    for (let at = 4; at <= word.length - 4; at++) {
      const halves = [stem(word.slice(0, at)), stem(word.slice(at))]
      if (halves.every(half => this.holding.has(half))) return halves
    }
    return [word]
  }

  // How far the question is one that the section answers, word for word.
  #phrase(section, asked, all) {
    const shares = section.phrases.map(phrase => {
      let common = 0
      const left = new Set(phrase)
      for (const {meant, telling} of asked) {
        const [word, share] = [...meant].filter(([other]) => phrase.has(other))
          .sort((a, b) => b[1] - a[1])[0] ?? []
        if (word) {
          common += telling * share
          left.delete(word)
        }
      }
      return common / (all + sum([...left].map(word => this.telling(word))) || 1)
    })
    return Math.max(0, ...shares) ** 2 * Math.sqrt(all)
  }
}

const sum = numbers => numbers.reduce((total, number) => total + number, 0)

// Whether two words differ by at most that many letters, two neighbours swapped counting as one.
function nearly(a, b, most) {
  if (Math.abs(a.length - b.length) > most || a[0] !== b[0]) return false
  let [before, last] = [[], Array.from({length: b.length + 1}, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + !same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1)
      }
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] <= most
}
