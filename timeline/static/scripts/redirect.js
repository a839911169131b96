// Leads from an address that a record had before to the one that it has now, and takes along what follows ? and #.
(function () {
  "use strict";

  const target = new URL(document.querySelector("[data-action=follow]").href);
  target.search = location.search;
  target.hash = location.hash;
  location.replace(target);
})();
