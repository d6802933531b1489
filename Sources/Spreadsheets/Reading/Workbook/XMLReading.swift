internal import CSpreadsheets
internal import Words

/// What takes in the elements of an XML part. Names come without their prefixes.
protocol XMLTaker: AnyObject {
    func begin(_ name: String, _ attributes: XMLAttributes)
    func end(_ name: String)
    /// A piece of the text; one text may come in several.
    func take(_ text: UnsafeBufferPointer<UInt8>)
    /// Ends the reading as soon as it is there.
    var fault: SpreadsheetFault? { get }
}

/// The attributes of the element that begins, as Expat holds them.
struct XMLAttributes {
    fileprivate let names: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    /// By the name without its prefix.
    subscript(name: StaticString) -> String? {
        guard let names else { return nil }
        var place = 0
        while let key = names[place], let value = names[place + 1] {
            if XMLReading.isNamed(key, name) { return String(cString: value) }
            place += 2
        }
        return nil
    }
}

/// Reads a part of an archive with Expat. A document type, which alone could declare entities, is refused: spreadsheets have
/// none.
final class XMLReading {
    private let taker: any XMLTaker
    private let part: String
    private let parser: XML_Parser
    private var fault: SpreadsheetFault?

    static func read(_ part: String, of archive: ReadArchive, into taker: any XMLTaker) throws(SpreadsheetFault) {
        guard let reading = XMLReading(part, taker) else { throw SpreadsheetFault(.damaged(part: part)) }
        try archive.read(part) { reading.feed($0) }
        if reading.fault == nil { _ = reading.feed(UnsafeBufferPointer(start: nil, count: 0), isLast: true) }
        if let fault = reading.fault { throw fault }
    }

    private init?(_ part: String, _ taker: any XMLTaker) {
        guard let parser = XML_ParserCreate(nil) else { return nil }
        self.parser = parser
        self.part = part
        self.taker = taker
        // It lives as long as the parser.
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { XMLReading.of($0)?.begin($1, $2) },
            { XMLReading.of($0)?.end($1) })
        XML_SetCharacterDataHandler(parser) { XMLReading.of($0)?.take($1, $2) }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLReading.of(data)?.refuseEntities() }
    }

    deinit { XML_ParserFree(parser) }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLReading? {
        data.map { Unmanaged<XMLReading>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Whether a name is this one, whatever prefix it has.
    fileprivate static func isNamed(_ key: UnsafePointer<XML_Char>, _ name: StaticString) -> Bool {
        let own = local(key)
        return name.withUTF8Buffer { letters in
            for (place, letter) in letters.enumerated() where UInt8(bitPattern: own[place]) != letter { return false }
            return own[letters.count] == 0
        }
    }

    private static func local(_ name: UnsafePointer<XML_Char>) -> UnsafePointer<XML_Char> {
        var place = 0
        var start = 0
        while name[place] != 0 {
            if name[place] == CChar(UInt8(ascii: ":")) { start = place + 1 }
            place += 1
        }
        return name + start
    }

    /// False where no more is to be read.
    private func feed(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool = false) -> Bool {
        let status = bytes.withMemoryRebound(to: CChar.self) { bytes in
            XML_Parse(parser, bytes.baseAddress, Int32(bytes.count), isLast ? 1 : 0)
        }
        fault = fault ?? taker.fault
        if status == XML_STATUS_ERROR, fault == nil {
            fault = SpreadsheetFault(
                .brokenXML(
                    part: part, line: Int(XML_GetCurrentLineNumber(parser)),
                    column: Int(XML_GetCurrentColumnNumber(parser)) + 1))
        }
        return fault == nil
    }

    private func begin(
        _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
        guard let name else { return }
        taker.begin(String(cString: XMLReading.local(name)), XMLAttributes(names: attributes))
        if taker.fault != nil { XML_StopParser(parser, 0) }
    }

    private func end(_ name: UnsafePointer<XML_Char>?) {
        guard let name else { return }
        taker.end(String(cString: XMLReading.local(name)))
        if taker.fault != nil { XML_StopParser(parser, 0) }
    }

    private func take(_ text: UnsafePointer<XML_Char>?, _ count: Int32) {
        guard let text else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            taker.take(UnsafeBufferPointer(start: $0, count: Int(count)))
        }
    }

    private func refuseEntities() {
        fault = SpreadsheetFault(.declaresEntities(part: part))
        XML_StopParser(parser, 0)
    }
}
