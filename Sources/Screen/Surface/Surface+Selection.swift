extension Surface {
    /// Shows the row of a list that one stands on: a bar over all of it, and a mark in its first column, which the row has to
    /// leave free. The bar is of one style, so that it is sent in few bytes; what was searched for still shows in it.
    ///
    /// - Parameter hasFocus: whether the keys go there. Else the bar is faint and keeps the row's colours; the hardware cursor
    ///   stands elsewhere.
    public mutating func select(_ row: Rect, hasFocus: Bool = true) {
        let bar: Slot = hasFocus ? .selection : .selectionInactive
        restyle(row) { style in
            guard style.over != .match else { return }
            if hasFocus { style = Style(bar, over: bar) } else { style.over = bar }
        }
        put(
            String(hasFocus ? glyphs.selectionMark : glyphs.rememberedMark), at: row.origin,
            style: Style(bar, over: bar))
        if hasFocus { cursor = row.origin }
    }
}
