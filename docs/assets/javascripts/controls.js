// The controls that a page has from the start: copying, running and editing a snippet, and the
// switch of the quiz.
}

// What a page has from the start: copying a snippet, the switch of the quiz, reading offline later.
}
