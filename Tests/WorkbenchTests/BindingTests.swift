import Screen
import Testing

@testable import Workbench

@Suite struct BindingTests {
    /// Every place, and help, which explains the others.
    static let places: [any Place.Type] = Places.all + [HelpPage.self]

    @Test func everyKeyCanBeReadAndEveryRowHasWords() {
        for place in BindingTests.places {
            for binding in place.bindings {
                #expect(!binding.keys.isEmpty && !binding.help.text.isEmpty && !binding.name.isEmpty, "\(binding.name)")
            }
        }
    }

    @Test func noKeyMeansTwoThings() {
        for place in BindingTests.places {
            var owners: [Key: String] = [:]
            for binding in place.bindings {
                for key in binding.keys {
                    #expect(owners[key] == nil, "\(key) in \(place.name)")
                    owners[key] = binding.name
                }
            }
        }
    }

    @Test func dIsLeftFree() {
        #expect(!Places.all.contains { $0.bindings.contains { $0.keys.contains(.character("d")) } })
    }

    @Test func keysLeadToTheirBindings() {
        for place in BindingTests.places {
            for binding in place.bindings {
                for key in binding.keys { #expect(Keymap().binding(of: key, in: place)?.name == binding.name) }
            }
        }
    }

    /// The way out, and the program's own keys, are nowhere missing.
    @Test func everyPlaceCanBeLeft() {
        for place in Places.all {
            let names = Set(place.bindings.map(\.name))
            #expect(names.isSuperset(of: ["quit", "redraw", "suspend", "help", "reload", "palette"]), "\(place.name)")
            #expect(place == Board.self || names.contains("back"), "\(place.name)")
        }
        #expect(Set(Places.all.map { $0.name }).count == Places.all.count)
    }
}
