// How the page looks, and its own script. Both are known to browsers by their hashes, and nothing else may run: whoever changes
// one finds the new hash in the failure of its test.
extension SharedPage {
    /// Nothing is loaded, sent or run but what is in the file.
    static let policy =
        "default-src 'none'; style-src 'sha256-\(styleHash)'; script-src 'sha256-\(scriptHash)'; "
        + "base-uri 'none'; form-action 'none'"

    /// SHA-256, in Base64.
    package static let styleHash = "G3Dgoe2laxqL6TJvWB1S85ao61j8vWei6VoJ5LcIZ9w="
    package static let scriptHash = "tMiJvS2AOAkkJr8DmJZp6hFYydPtIZznTm8X6+dtNcs="

    /// Readable at any width, in light and dark, and on paper.
    package static let style = """

        :root { --text: #1a1a1a; --muted: #595959; --page: #fff; --line: #d0d0d0; --accent: #0b57a4; --ours: #0b57a4; --theirs: #9c4a00; }
        @media (prefers-color-scheme: dark) { :root { --text: #e6e6e6; --muted: #a6a6a6; --page: #16181b; --line: #3d4147;
        --accent: #7db7f5; --ours: #7db7f5; --theirs: #f0a35e; } }
        * { box-sizing: border-box; }
        body { font: 16px/1.5 system-ui, "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", sans-serif; color: var(--text);
        background: var(--page); margin: 0 auto; padding: 0 1rem; max-width: 72rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.6rem; margin: .8rem 0 0; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
        h4 { margin: .6rem 0 .2rem; font-size: 1rem; }
        .muted { color: var(--muted); } .warning { font-weight: 600; } .handling { text-align: center; font-weight: 600; }
        a { color: var(--accent); } nav a { display: inline-block; margin-right: .8rem; padding: .2rem 0; }
        #search { position: sticky; top: 0; background: var(--page); padding: .5rem 0; z-index: 1; }
        #words { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--muted); border-radius: .2rem;
        padding: .3rem .5rem; width: min(24rem, 60vw); }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; overflow-wrap: normal; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); }
        th button { font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; }
        th[aria-sort=ascending] button::after { content: " \\2191"; } th[aria-sort=descending] button::after { content: " \\2193"; }
        td, th { min-width: 3.5em; } .number, .date { font-variant-numeric: tabular-nums; white-space: nowrap; } .number { text-align: right; }
        details { border-bottom: 1px solid var(--line); padding: .3rem 0; } summary { cursor: pointer; font-weight: 600; }
        details > :not(summary) { margin-left: 1rem; }
        dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .1rem 1rem; margin: .4rem 0; }
        dt { color: var(--muted); } dd { margin: 0; }
        .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; } blockquote { margin: .8rem 0; } blockquote p { margin: 0; }
        svg { width: 100%; min-width: 30rem; max-width: 40rem; height: auto; display: block; margin: .6rem 0; font-size: 12px; }
        svg text { fill: var(--text); } polyline { fill: none; stroke-width: 2; } .ours { stroke: var(--ours); }
        .theirs { stroke: var(--theirs); stroke-dasharray: 6 4; } .axis { stroke: var(--muted); } .grid { stroke: var(--line); }
        rect { stroke: var(--page); } .part0 { fill: #6a9fd4; } .part1 { fill: #d9a441; } .part2 { fill: #7fb069; } .part3 { fill: #b07cc6; }
        svg .inside { fill: #000; }
        [hidden] { display: none; }
        @media (max-width: 40rem) { .sides { grid-template-columns: 1fr; } body { padding: 0 .6rem; } }
        @media print { nav, #search, th button::after { display: none; } body { max-width: none; font-size: 10pt; color: #000; background: #fff; }
        .wide { overflow: visible; } table { overflow-wrap: anywhere; } svg { min-width: 0; } tr, blockquote, svg { break-inside: avoid; } h2, summary { break-after: avoid; } a { color: inherit; text-decoration: none; } }

        """

    /// Search, and sorting by the heads of tables.
    package static let script = """

        "use strict";
        const words = document.getElementById("words"), found = document.getElementById("found");
        const items = [...document.querySelectorAll(".item")];
        const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/[\\u30a1-\\u30f6]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));
        const texts = items.map((item) => fold(item.textContent));
        function search() {
          const wanted = fold(words.value).split(/\\s+/).filter((word) => word);
          let shown = 0;
          items.forEach((item, place) => {
            const isShown = wanted.every((word) => texts[place].includes(word));
            item.hidden = !isShown;
            if (isShown) shown += 1;
          });
          for (const section of document.querySelectorAll("main > section")) {
            const own = [...section.querySelectorAll(".item")];
            section.hidden = wanted.length > 0 && own.length > 0 && own.every((item) => item.hidden);
          }
          found.textContent = wanted.length === 0 ? "" : shown === 0 ? found.dataset.none : shown + " " + found.dataset.shown;
        }
        words.addEventListener("input", search);
        document.getElementById("search").addEventListener("submit", (event) => event.preventDefault());
        document.addEventListener("keydown", (event) => {
          if (event.key === "/" && event.target !== words) { event.preventDefault(); words.focus(); words.select(); }
          if (event.key === "Escape" && event.target === words) { words.value = ""; search(); words.blur(); }
        });
        for (const table of document.querySelectorAll("table.sorted")) {
          table.querySelectorAll("th button").forEach((button, column) => button.addEventListener("click", () => {
            const head = button.parentElement, isUp = head.getAttribute("aria-sort") !== "ascending";
            for (const other of table.querySelectorAll("th")) other.removeAttribute("aria-sort");
            head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
            const key = (row) => { const cell = row.cells[column]; return cell.dataset.order ?? cell.textContent; };
            const rows = [...table.tBodies[0].rows];
            const compare = (a, b) => {
              if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
              const both = isFinite(a) && isFinite(b);
              return (isUp ? 1 : -1) * (both ? a - b : a.localeCompare(b));
            };
            rows.sort((a, b) => compare(key(a), key(b)));
            table.tBodies[0].append(...rows);
          }));
        }
        addEventListener("beforeprint", () => { for (const item of document.querySelectorAll("details")) item.open = true; });
        function reveal() {
          const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
          if (target instanceof HTMLDetailsElement) target.open = true;
        }
        addEventListener("hashchange", reveal);
        reveal();

        """
}
