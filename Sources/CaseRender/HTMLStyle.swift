/// How an HTML document looks: in light and dark, and on paper.
enum HTMLStyle {
  static let sheet = """
    :root { color-scheme: light dark; --line: #8884; --faint: #666; --stripe: #8881; }
    @media (prefers-color-scheme: dark) { :root { --faint: #aaa; } }
    body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
    h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { border-bottom: 1px solid var(--line); padding: .3rem .75rem .3rem 0; text-align: left; vertical-align: top; }
    tbody tr:nth-child(even) { background: var(--stripe); }
    .number { text-align: right; white-space: nowrap; }
    dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .25rem 1rem; }
    dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }
    li { margin-bottom: .5rem; overflow-wrap: anywhere; } li:target { background: #fd06; }
    aside, footer { color: var(--faint); margin-top: 2rem; }
    @media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
    @media print {
      :root { color-scheme: light; --faint: #666; } body { max-width: none; margin: 0; font-size: 10pt; }
      .wide { overflow: visible; } tr, li { break-inside: avoid; } thead { display: table-header-group; }
    }

    """
}
