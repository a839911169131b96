// The embed code shows what the reader sees: it takes along what the address says of the view.
(function () {
  "use strict";

  const box = document.querySelector(".timeline-share textarea");
  const whole = box.value;
  const copy = box.parentElement.querySelector("button");

  function follow() {
    const given = [...new URLSearchParams(location.search)]
      .filter(([name]) => ["lanes", "from", "to", "words", "known"].includes(name));
    const event = /^#[a-z0-9]/.test(location.hash) ? location.hash : "";
    const end = (given.length ? "?" : "") + new URLSearchParams(given) + event;
    box.value = whole.replace(box.dataset.address, (address) => address + end.replaceAll("&", "&amp;"));
    box.parentElement.querySelector(".timeline-shared").textContent = end ? "what you have chosen here" : "the whole timeline";
    copy.textContent = "Copy";
  }

  copy.hidden = !navigator.clipboard;
  copy.addEventListener("click", () => {
    navigator.clipboard.writeText(box.value).then(() => { copy.textContent = "Copied"; }, () => box.select());
  });
  for (const told of ["timeline:view", "timeline:selected"]) document.addEventListener(told, follow);
  follow();
})();
