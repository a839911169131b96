// Keeps the page as the site is: loads it again after each build, and shows over it what is wrong with a save.
// Only the development server hands this out; no built file knows of it.
(function () {
  "use strict";

  const OWN = "/_devserver/", PLACE = "devserver-place", PATIENCE = 2000;
  const edition = document.currentScript.dataset.edition;
  const isFramed = window !== window.top;
  let source = null, panel = null;

  // Where the reader was before the page was loaded again.
  function comeBack() {
    const kept = JSON.parse(sessionStorage.getItem(PLACE) || "null");
    sessionStorage.removeItem(PLACE);
    if (kept && kept.address === location.href) scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
  }

  function refresh() {
    sessionStorage.setItem(PLACE, JSON.stringify({ address: location.href, x: scrollX, y: scrollY }));
    location.reload();
  }

  function follow(message) {
    const situation = JSON.parse(message.data);
    if (situation.edition !== edition) {
      disconnect();
      refresh();
    } else if (!isFramed) {
      show(situation);
    }
  }

  // A hidden page lets go of its connection, as a browser grants a server only six.
  function connect() {
    if (source || document.hidden) return;
    source = new EventSource(`${OWN}news`);
    source.onmessage = follow;
    source.onerror = () => {
      if (!source || source.readyState !== EventSource.CLOSED) return;
      disconnect();
      setTimeout(connect, PATIENCE);
    };
  }

  function disconnect() {
    if (source) source.close();
    source = null;
  }

  function show(situation) {
    if (!situation.troubles.length) {
      hide();
      return;
    }
    panel ??= makePanel();
    panel.list.replaceChildren(...situation.troubles.map(item));
    panel.host.hidden = false;
    panel.summary.textContent = situation.summary;
    panel.state.textContent = edition ? "The page is as it was before." : "There is no site yet.";
    panel.list.parentNode.scrollTop = 0;
  }

  function hide() {
    if (!panel) return;
    panel.host.hidden = true;
    panel.summary.textContent = "";
  }

  function element(name, part, ...content) {
    const made = document.createElement(name);
    if (part) made.className = part;
    made.append(...content);
    return made;
  }

  // In a shadow tree, so that a theme's style sheet and this one leave each other alone.
  function makePanel() {
    const host = element("devserver-problems", ""), root = host.attachShadow({ mode: "open" });
    const sheet = Object.assign(element("link", ""), { rel: "stylesheet", href: `${OWN}refresh.css` });
    const summary = element("h2", "summary"), state = element("p", "state"), list = element("ol", "problems");
    const button = Object.assign(element("button", "", "Hide ", element("kbd", "", "Esc")), { type: "button" });
    const words = element("div", "words", summary, state), box = element("section", "panel");
    words.setAttribute("role", "alert");
    summary.id = "summary";
    list.tabIndex = 0;
    box.setAttribute("aria-labelledby", summary.id);
    button.addEventListener("click", hide);
    box.append(element("header", "", words, button), list);
    root.append(sheet, box);
    document.body.prepend(host);
    return { host, summary, state, list };
  }

  function item(trouble) {
    const made = element("li", trouble.severity), place = element("p", "place", trouble.place || "The site");
    const message = element("p", "message", trouble.message);
    if (trouble.check) message.append(" ", check(trouble));
    made.append(place, message);
    if (trouble.excerpt.length) made.append(excerpt(...trouble.excerpt));
    return made;
  }

  function excerpt(before, word, after) {
    return element("pre", "excerpt", before, element("mark", "", word), after);
  }

  function check({ check, manual }) {
    const name = element(manual ? "a" : "span", "check", check);
    if (manual) name.href = manual;
    return name;
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) hide();
  });
  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);
  comeBack();
  connect();
})();
