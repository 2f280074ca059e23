/// How an HTML document looks: in light and dark, on a wide screen, on a narrow one and on paper.
enum HTMLStyle {
  /// The SHA-256 of the sheet, by which the document's policy knows it.
  static let digest = "sha256-KVUPjLdv31rfwDgn2zZZvxKK7uk6CiSFM+FWNASEIjY="

  static let sheet = """

    :root {
      --page: #fff; --text: #1d1f23; --faint: #565a61; --line: #d3d6db; --link: #0a56b3; --bar: #2b6cb0; --soft: #f2f5f9; --target: #fff2bf;
      --heat1: #dcebfb; --heat2: #a9cdf2; --heat3: #2668b0; --heat4: #0b3a75; --cold1: #fbe3df; --cold2: #f3b8ae; --cold3: #b3362a; --cold4: #7d1a12;
      --on-low: #111; --on-high: #fff;
      --s0: #2b6cb0; --s1: #b4540a; --s2: #2f7d4f; --s3: #8a3ea8; --s4: #b3261e; --s5: #54606e;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        color-scheme: dark;
        --page: #15171b; --text: #e7e8ea; --faint: #a9adb5; --line: #3c4048; --link: #8ab6f5; --bar: #6aa5e6; --soft: #1f2329; --target: #4a3d0c;
        --heat1: #1a304b; --heat2: #1f4f86; --heat3: #74acea; --heat4: #cfe3fa; --cold1: #452320; --cold2: #7d2e26; --cold3: #f0958a; --cold4: #fbd8d3;
        --on-low: #fff; --on-high: #111;
        --s0: #6aa5e6; --s1: #eb9a55; --s2: #69bf8c; --s3: #cb93e6; --s4: #f28b82; --s5: #a3aebb;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; max-width: 64rem; padding: 1.5rem 1rem 3rem; background: var(--page); color: var(--text);
      font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
    }
    h1, h2, h3, dd, li, p, .long { overflow-wrap: anywhere; }
    td { overflow-wrap: break-word; }
    h1 { font-size: 1.7rem; line-height: 1.3; margin: 0 0 1.5rem; padding-bottom: .6rem; border-bottom: 3px solid var(--bar); text-wrap: balance; }
    h2 { font-size: 1.2rem; line-height: 1.4; margin: 2.2rem 0 .7rem; }
    h3 { font-size: 1.05rem; line-height: 1.4; margin: 1.6rem 0 .5rem; }
    header .aside { margin: -1rem 0 1.5rem; }
    a { color: var(--link); }
    :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .aside, aside, footer, caption, figcaption { color: var(--faint); font-size: .9rem; }
    footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .4rem; }
    footer p, aside p { margin: .3rem 0; }
    code { font: .95em ui-monospace, "Noto Sans Mono CJK SC", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }

    .wide { overflow-x: auto; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    caption { text-align: left; padding-bottom: .3rem; }
    th, td { border-bottom: 1px solid var(--line); padding: .4rem 1.2rem .4rem 0; text-align: left; vertical-align: top; min-width: 5.5em; }
    th { border-bottom: 2px solid var(--text); white-space: nowrap; vertical-align: bottom; }
    td[data-value] { white-space: nowrap; }
    .number { text-align: right; min-width: 0; }
    .long { min-width: 10em; }
    tbody tr:hover { background: var(--soft); }
    th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
    th button::after { content: "↕"; color: var(--faint); font-weight: normal; padding-left: .3em; }
    th[aria-sort=ascending] button::after { content: "↑"; color: inherit; }
    th[aria-sort=descending] button::after { content: "↓"; color: inherit; }
    .filter { margin: 0 0 .6rem; }
    .filter input { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--faint); border-radius: 4px; padding: .2rem .5rem; width: 16rem; max-width: 70%; }
    .filter output { color: var(--faint); padding-left: .6rem; }

    dl { margin: 0; }
    dl div { display: grid; grid-template-columns: 8rem 1fr; gap: 0 1rem; padding: .35rem 0; border-bottom: 1px solid var(--line); }
    dt { color: var(--faint); }
    dd { margin: 0; }
    ol { padding-left: 1.8rem; }
    li { margin-bottom: .6rem; }
    li:target, a:target { background: var(--target); }
    .back a { text-decoration: none; padding: 0 .15rem; }

    figure { margin: 0 0 1.5rem; }
    figure > svg { max-width: 40rem; }
    figcaption { margin-bottom: .4rem; }
    figure .aside { margin: .3rem 0; }
    summary { color: var(--link); cursor: pointer; width: fit-content; }
    svg { display: block; }
    svg text { font-size: 14px; fill: var(--text); }
    svg .faint, svg .mark { fill: var(--faint); }
    svg .mark { paint-order: stroke; stroke: var(--page); stroke-width: 4px; }
    svg .middle { text-anchor: middle; }
    svg .end { text-anchor: end; }
    svg .group { font-weight: bold; }
    svg .axis { stroke: var(--text); stroke-width: 1; }
    svg .grid { stroke: var(--line); stroke-width: 1; }
    .bar { fill: var(--bar); }
    .share { display: inline-block; width: 4.5rem; height: .65em; margin-left: .7rem; }
    line.s0, line.s1, line.s2, line.s3, line.s4, line.s5 { stroke-width: 2.5; stroke-linecap: round; }
    .s0 { stroke: var(--s0); fill: var(--s0); }
    .s1 { stroke: var(--s1); fill: var(--s1); stroke-dasharray: 7 4; }
    .s2 { stroke: var(--s2); fill: var(--s2); stroke-dasharray: 2 5; }
    .s3 { stroke: var(--s3); fill: var(--s3); stroke-dasharray: 9 4 2 4; }
    .s4 { stroke: var(--s4); fill: var(--s4); stroke-dasharray: 14 4; }
    .s5 { stroke: var(--s5); fill: var(--s5); stroke-dasharray: 4 4; }
    rect.bar, circle { stroke: none; }
    .none { fill: var(--soft); }
    .heat1 { fill: var(--heat1); } .heat2 { fill: var(--heat2); } .heat3 { fill: var(--heat3); } .heat4 { fill: var(--heat4); }
    .cold1 { fill: var(--cold1); } .cold2 { fill: var(--cold2); } .cold3 { fill: var(--cold3); } .cold4 { fill: var(--cold4); }
    svg .on-heat1, svg .on-heat2, svg .on-cold1, svg .on-cold2 { fill: var(--on-low); }
    svg .on-heat3, svg .on-heat4, svg .on-cold3, svg .on-cold4 { fill: var(--on-high); }

    @media (max-width: 40rem) {
      h1 { font-size: 1.35rem; }
      dl div { grid-template-columns: 1fr; }
    }
    @media print {
      @page { size: A4; margin: 18mm 16mm; }
      * { print-color-adjust: exact; }
      body { max-width: none; padding: 0; font-size: 10pt; }
      h1 { font-size: 16pt; }
      h2 { font-size: 12pt; break-after: avoid; }
      h3 { font-size: 10.5pt; break-after: avoid; }
      .wide { overflow: visible; }
      thead { display: table-header-group; break-inside: avoid; }
      tr, li, svg, dl div { break-inside: avoid; }
      figcaption { break-after: avoid; }
      th, td { min-width: 0; padding-right: .8rem; }
      th { white-space: normal; }
      /* Browsers do not repeat buttons on the next page. */
      th button, .filter label, .back, summary { display: none; }
      th[data-name]::before { content: attr(data-name); }
      .filter output { padding: 0; }
      details::details-content { content-visibility: visible; display: block; }
      svg { max-width: 100%; max-height: 250mm; }
      svg.tall { max-height: none; zoom: .7; }
      a { color: inherit; text-decoration: none; }
    }

    """
}
