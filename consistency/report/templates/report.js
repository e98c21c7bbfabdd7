
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const form = one("#filters");
  const search = one("#search");
  const findings = all(".finding").map((node) => ({ node, text: node.textContent.toLowerCase() }));
  const groups = all("section.article");

  // Filters

  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const severities = new Set(all("input[name=severity]:checked").map((box) => box.value));
    const rule = one("#rule").value;
    const reach = one("#reach").value;
    let shown = 0;
    for (const { node, text } of findings) {
      const data = node.dataset;
      const fits =
        severities.has(data.severity) &&
        (!rule || data.code === rule) &&
        (!reach || data.reach === reach) &&
        words.every((word) => text.includes(word));
      node.hidden = !fits;
      shown += fits;
    }
    const whole = shown === findings.length;
    for (const group of groups) {
      group.hidden = !whole && !group.querySelector(".finding:not([hidden])");
    }
    one("#none").hidden = shown > 0 || findings.length === 0;
    one("#shown").value = whole ? `${shown} shown` : `${shown} of ${findings.length} shown`;
  };

  const clear = () => {
    form.reset();
    filter();
  };

  // Ways: from a finding to the words, and back

  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    const hidden = target.closest("[hidden]");
    if (hidden) clear();
    for (let node = target.parentElement; node; node = node.parentElement) {
      if (node.localName === "details") node.open = true;
    }
    target.scrollIntoView({ block: target.matches(".finding") ? "start" : "center" });
    target.focus({ preventScroll: true });
  };

  const visible = () => findings.map(({ node }) => node).filter((node) => !node.hidden && !node.closest("[hidden]"));
  const current = () => document.activeElement && document.activeElement.closest(".finding");

  const step = (by) => {
    const nodes = visible();
    if (!nodes.length) return;
    const here = nodes.indexOf(current() || last);
    const next = here < 0 ? (by > 0 ? 0 : nodes.length - 1) : Math.min(nodes.length - 1, Math.max(0, here + by));
    last = nodes[next];
    last.focus({ preventScroll: true });
    last.scrollIntoView({ block: "start" });
  };

  let last = null;
  let side = 0;
  const open = () => {
    const node = current() || last || visible()[0];
    if (!node) return;
    side = node === last ? side : 0;
    const jumps = all(".jump", node);
    if (!jumps.length) return;
    last = node;
    jumps[side % jumps.length].click();
    side += 1;
  };
  const back = () => {
    if (!last) return;
    location.hash = last.id;
    last.focus();
  };

  const turn = () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  };

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    o: open,
    b: back,
    t: turn,
    "/": () => search.focus(),
    "?": () => one("#help").showModal(),
    Escape: clear,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || one("#help").open) return;
    const typing = event.target.matches("input[type=search], select");
    if (typing && event.key !== "Escape") return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    if (typing) event.target.blur();
    act();
  });
  document.addEventListener("focusin", () => {
    const node = current();
    if (node && node !== last) {
      last = node;
      side = 0;
    }
  });

  // Print: everything open, then as it was

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details:not([open])");
    for (const node of opened) node.open = true;
  });
  addEventListener("afterprint", () => {
    for (const node of opened) node.open = false;
  });

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", filter);
  one("#clear").addEventListener("click", clear);
  one("#theme").addEventListener("click", turn);
  one("#keys").addEventListener("click", keys["?"]);
  addEventListener("hashchange", reveal);
  form.hidden = findings.length === 0;
  filter();
  reveal();
})();
