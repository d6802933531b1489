import Words

/// A sign on the screen that says something, or what the mouse does, for the help.
package struct Sign: Sendable, Hashable {
    let words: SignWords

    package var looks: String { words.looks.text }
    package var meaning: String { words.text }

    package static let all = SignWords.allCases.map { Sign(words: $0) }
}
