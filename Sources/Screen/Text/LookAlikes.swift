/// What stands in ASCII for punctuation, signs and letters of Europe's languages.
enum LookAlikes {
    static let table: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (stand, scalars) in rows { for scalar in scalars.unicodeScalars { table[scalar] = stand } }
        return table
    }()

    private static let rows: [(stand: Unicode.Scalar, scalars: String)] = [
        (" ", "\u{a0}\u{3000}"), ("-", "‐‑‒–—―−─━"), ("'", "‘’′´"), ("\"", "“”″¨"), (".", "…‥·"), ("*", "•×●◆★☆※"),
        ("|", "│┃┊‖"), (">", "→⇒▶▷≥»"), ("<", "←◀◁≤«"), ("^", "↑△▲"), ("v", "↓▽▼"), ("~", "≈∼"), ("#", "■□≠"),
        ("+", "±"),
        ("/", "÷"), ("!", "¡"), ("o", "°○◎"), ("1", "¹①Ⅰ"), ("2", "²②Ⅱ"), ("3", "³③Ⅲ"), ("4", "④Ⅳ"), ("5", "⑤Ⅴ"),
        ("6", "⑥Ⅵ"), ("7", "⑦Ⅶ"), ("8", "⑧Ⅷ"), ("9", "⑨Ⅸ"), ("A", "ÀÁÂÃÄÅÆĀĂĄ"), ("C", "ÇĆČ"), ("D", "ÐĎĐ"),
        ("E", "ÈÉÊËĒĖĘĚ"), ("I", "ÌÍÎÏĪİ"), ("L", "Ł"), ("N", "ÑŃŇ"), ("O", "ÒÓÔÕÖØŌŐŒ"), ("R", "Ř®"), ("S", "ŚŠ§"),
        ("T", "ŤÞ"), ("U", "ÙÚÛÜŪŮŰ"), ("Y", "ÝŸ"), ("Z", "ŹŻŽ"), ("a", "àáâãäåæāăąª"), ("c", "çćč"), ("d", "ðďđ"),
        ("e", "èéêëēėęě"), ("h", "ħ"), ("i", "ìíîïīı"), ("l", "ł"), ("n", "ñńňŋ"), ("o", "òóôõöøōőœº"), ("r", "ř"),
        ("s", "śšß"), ("t", "ťþ"), ("u", "ùúûüūůű"), ("y", "ýÿ"), ("z", "źżž"),
    ]
}
