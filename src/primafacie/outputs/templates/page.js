
(() => {
  "use strict";
  const trail = document.querySelector(".trail");
  const label = trail.querySelector(".trail-label");
  let row = null, origin = null, places = [], at = 0;

  const split = (list) => (list ? list.split(" ") : []);
  const all = (selector) => Array.from(document.querySelectorAll(selector));

  function clear() {
    for (const name of ["lit", "beside", "now", "on", "at"]) all("." + name).forEach((each) => each.classList.remove(name));
    places = [];
    trail.hidden = true;
  }

  function show(link) {
    clear();
    const report = link.closest(".report");
    const prefix = report.id;
    const light = (numbers, name) => numbers.map((number) => {
      const segments = Array.from(report.querySelectorAll("." + prefix + "w" + number));
      segments.forEach((each) => each.classList.add(name));
      return segments;
    });
    light(split(link.dataset.beside), "beside");
    places = light(split(link.dataset.main), "lit").filter((segments) => segments.length > 0);
    places.sort((a, b) => (a[0].compareDocumentPosition(b[0]) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    origin = link;
    row = document.getElementById(link.dataset.row) || link.closest(".row");
    if (row) row.classList.add("at");
    all('.ref[data-row="' + link.dataset.row + '"]').forEach((each) => { if (each === link || each.dataset.main === link.dataset.main) each.classList.add("on"); });
    go(0);
  }

  function go(index) {
    if (places.length === 0) return;
    at = (index + places.length) % places.length;
    all(".now").forEach((each) => each.classList.remove("now"));
    places[at].forEach((each) => each.classList.add("now"));
    bring(places[at]);
    const id = origin.dataset.row.replace(/^r\d+-/, "");
    label.textContent = places.length > 1 ? id + " · place " + (at + 1) + " of " + places.length : id;
    trail.querySelector(".trail-previous").hidden = trail.querySelector(".trail-next").hidden = places.length < 2;
    trail.hidden = false;
  }

  function bring(segments) {
    const first = segments[0].getBoundingClientRect(), text = segments[0].closest(".text"), frame = text.getBoundingClientRect();
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    if (text.scrollHeight > text.clientHeight + 1 && getComputedStyle(text).overflowY === "auto") {
      text.scrollTo({ top: text.scrollTop + first.top - frame.top - text.clientHeight / 3, behavior: calm });
      if (frame.top < innerHeight * 0.7 && frame.bottom > innerHeight * 0.3) return;
    } else if (first.top > 0 && first.bottom < innerHeight - 80) {
      return;
    }
    segments[0].scrollIntoView({ block: "center", behavior: calm });
  }

  function back() {
    const link = origin;
    clear();
    if (!link) return;
    const home = link.tabIndex < 0 ? link.closest(".row").querySelector(".ref:not([tabindex])") || link : link;
    home.focus({ preventScroll: true });
    home.scrollIntoView({ block: "center" });
  }

  function step(by) {
    const refs = all(".record .row .ref[href]:not([tabindex]):not(.reason)").filter((each) => each.offsetParent !== null);
    const here = refs.indexOf(document.activeElement);
    const next = here === -1 ? refs.indexOf(origin) + (origin ? by : 1) : here + by;
    const link = refs[Math.max(0, Math.min(refs.length - 1, next))];
    if (!link) return;
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: "nearest" });
  }

  function openTarget() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.matches("details")) target.open = true;
    if (target.matches(".anchor")) {
      const number = target.id.replace(/^r\d+w/, "");
      const link = all('.ref[href="#' + target.id + '"]')[0];
      if (link) show(link);
      else if (number) target.scrollIntoView({ block: "center" });
    }
  }

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a.ref");
    if (link) {
      event.preventDefault();
      history.replaceState(null, "", link.getAttribute("href"));
      show(link);
      return;
    }
    if (event.target.closest("a, button, summary, label, input") || String(getSelection()) !== "") return;
    const segment = event.target.closest(".text .s");
    if (segment) return ask(segment);
    const clicked = event.target.closest(".row");
    const own = clicked && clicked.querySelector(".ref[href]:not([tabindex])");
    if (own) show(own);
  });

  function ask(segment) {
    const report = segment.closest(".report"), prefix = report.id + "w";
    const numbers = Array.from(segment.classList).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
    const links = Array.from(report.querySelectorAll(".record .ref[data-main]:not([tabindex]):not(.reason)"));
    const narrow = numbers.reverse();
    for (const number of narrow) {
      const link = links.find((each) => split(each.dataset.main).includes(number));
      if (!link) continue;
      show(link);
      const home = document.getElementById(link.dataset.row);
      if (home && matchMedia("(min-width: 64rem)").matches) {
        if (home.matches("details")) home.open = true;
        home.scrollIntoView({ block: "center" });
      }
      return;
    }
  }

  trail.querySelector(".trail-previous").addEventListener("click", () => go(at - 1));
  trail.querySelector(".trail-next").addEventListener("click", () => go(at + 1));
  trail.querySelector(".trail-back").addEventListener("click", back);
  document.addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.target.matches("input, select, textarea")) return;
    const keys = { j: () => step(1), k: () => step(-1), n: () => go(at + 1), p: () => go(at - 1), Escape: back };
    if (keys[event.key]) { keys[event.key](); event.preventDefault(); }
  });
  addEventListener("beforeprint", () => all("details").forEach((each) => { each.open = true; }));
  addEventListener("hashchange", openTarget);
  openTarget();
})();
