import Screen
import Testing

@testable import Workbench

@Suite struct ActionTableTests {
    @Test func everyActionHasItsRow() {
        for action in Action.allCases {
            #expect(ActionInfo.table.contains { $0.action == action }, "\(action)")
        }
        for info in ActionInfo.table { #expect(!info.keys.isEmpty && !info.help.isEmpty, "\(info.action)") }
    }

    @Test(arguments: Place.allCases) func noKeyMeansTwoThings(place: Place) {
        var owners: [Key: Action] = [:]
        for info in ActionInfo.table where info.places.contains(place) {
            for key in info.keys {
                #expect(owners[key] == nil || owners[key] == info.action, "\(key) in \(place)")
                owners[key] = info.action
            }
        }
    }

    @Test func dIsLeftFree() {
        #expect(!ActionInfo.table.contains { $0.keys.contains(.character("d")) })
    }

    @Test(arguments: Place.allCases) func keysLeadToTheirActions(place: Place) {
        let keymap = Keymap()
        for info in ActionInfo.table where info.places.contains(place) {
            for key in info.keys { #expect(keymap.action(for: key, in: place) == info.action) }
        }
    }
}
