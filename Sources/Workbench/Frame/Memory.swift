/// What a place remembers while none of its pages is open.
protocol Memory: Sendable {
    init()
}

extension Workbench {
    subscript<Kind: Memory>(memory kind: Kind.Type) -> Kind {
        get { memories[ObjectIdentifier(kind)] as? Kind ?? Kind() }
        set { memories[ObjectIdentifier(kind)] = newValue }
    }
}
