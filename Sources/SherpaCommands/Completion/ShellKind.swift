/// A shell that completes command lines: the script that makes it ask the program, and how it wants to be answered.
///
/// The scripts know nothing of the commands, so that they stay true whatever the program learns. (Those that the parser
/// makes know all of them, but neither what a `field=` may be nor that nothing goes between it and its value.)
enum ShellKind: String, CaseIterable {
    case bash, zsh, fish

    /// What the shell reads when it starts, or finds in its folder of completions.
    var script: String {
        switch self {
        case .bash:
            #"""
            # Completes sherpa in bash 4 and newer, which begins a new word at each = and : of the line.
            _sherpa() {
                local kind
                COMPREPLY=()
                {
                    IFS= read -r kind
                    mapfile -t COMPREPLY
                } < <("${1/#\~\//$HOME/}" complete bash -- "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
                case $kind in
                    directories)
                        compopt -o filenames
                        mapfile -t COMPREPLY < <(compgen -d -- "$2")
                        ;;
                    files)
                        compopt -o filenames
                        mapfile -t COMPREPLY < <(compgen -f -- "$2")
                        ;;
                    begun) compopt -o nospace ;;
                esac
            }
            complete -F _sherpa sherpa

            """#
        case .zsh:
            #"""
            #compdef sherpa
            # Completes sherpa in zsh.
            _sherpa() {
                local -a answer whole begun
                local -i ret=1
                local program="${(Q)words[1]}"
                answer=("${(@f)$("${program/#\~\//$HOME/}" complete zsh -- "${(j: :)words[1,CURRENT-1]} $QIPREFIX$IPREFIX$PREFIX" 2>/dev/null)}")
                case "${answer[1]}" in
                    directories) _files -/ && ret=0 ;;
                    files) _files && ret=0 ;;
                    *)
                        whole=("${(@)${(@M)answer[2,-1]:# *}# }")
                        begun=("${(@)${(@M)answer[2,-1]:#+*}#+}")
                        (( $#whole )) && _describe -V sherpa whole -M 'm:{a-zA-Z}={A-Za-z}' && ret=0
                        (( $#begun )) && _describe -V sherpa begun -S '' -M 'm:{a-zA-Z}={A-Za-z}' && ret=0
                        ;;
                esac
                return ret
            }
            if [[ "${funcstack[1]}" = _sherpa ]]; then
                _sherpa "$@"
            else
                compdef _sherpa sherpa
            fi

            """#
        case .fish:
            #"""
            # Completes sherpa in fish.
            function __sherpa_complete
                set -l program (string replace -r '^~/' "$HOME/" -- (commandline -opc)[1])
                set -l answer (command $program complete fish -- (commandline -cp | string collect) 2>/dev/null)
                switch "$answer[1]"
                    case directories
                        __fish_complete_directories (commandline -ct) ''
                    case files
                        __fish_complete_path (commandline -ct)
                    case '*'
                        string join \n -- $answer[2..]
                end
            end
            complete -c sherpa -f -k -a '(__sherpa_complete)'

            """#
        }
    }

    /// What the script is told of a line: its kind in the first line, then a candidate a line.
    ///
    /// - Parameter replaced: of bash, the part of the last word that a candidate takes the place of.
    func answer(to line: ShellLine, replacing replaced: String?) -> String {
        var completion = CommandLineCompletion(after: line.words, current: line.current)
        // bash would close the quotation mark behind one that stands alone, though its word goes on.
        if self == .bash, line.quote != nil, case .words(let begun) = completion, begun.count == 1, begun[0].goesOn {
            completion = CommandLineCompletion(after: line.words, current: begun[0].text)
        }
        guard case .words(let candidates) = completion else {
            return completion == .files ? "files\n" : "directories\n"
        }
        let isBegun = !candidates.isEmpty && candidates.allSatisfy(\.goesOn)
        let lines = candidates.compactMap { written($0, in: line, replacing: replaced ?? "") }
        return ([isBegun ? "begun" : "words"] + lines).map { $0 + "\n" }.joined()
    }

    private func written(_ candidate: Candidate, in line: ShellLine, replacing replaced: String) -> String? {
        let text = GatedText.line(candidate.text)
        let about = candidate.about.map(GatedText.line)
        switch self {
        case .bash:
            // What stands before that part stays.
            let kept = line.typed.hasSuffix(replaced) ? ShellLine(String(line.typed.dropLast(replaced.count))) : line
            guard candidate.begins(with: kept.current) else { return nil }
            let rest = String(text.dropFirst(kept.current.count))
            return line.quote == nil ? ShellKind.escaped(rest) : rest
        case .zsh:
            let word = ShellKind.described(text)
            return (candidate.goesOn ? "+" : " ") + (about.map { "\(word):\($0)" } ?? word)
        case .fish: return about.map { "\(text)\t\($0)" } ?? text
        }
    }

    /// For bash, so that it is one word.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if character == " " || "\\\"'`$&|;<>()[]{}*?!#~".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }

    /// For zsh, which takes what follows a colon for the description.
    private static func described(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(":", with: "\\:")
    }
}
