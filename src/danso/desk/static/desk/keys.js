/* One key, one act: a key outside a field presses what carries it as data-key; with Alt from inside a field too. */
document.addEventListener("keydown", function (event) {
  var at = event.target;
  if (event.ctrlKey || event.metaKey || event.isComposing || event.repeat) return;
  if (!event.altKey && at && /^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName)) return;
  var all = document.querySelectorAll("[data-key]");
  for (var i = 0; i < all.length; i++) {
    if (all[i].getAttribute("data-key") === event.key.toLowerCase()) {
      event.preventDefault();
      all[i].click();
      return;
    }
  }
});
/* On a narrow screen the strip of tabs stands where the page is. */
(function () {
  function stand() {
    Array.prototype.forEach.call(document.querySelectorAll(".top-nav [aria-current], .tabs [aria-current]"), function (tab) {
      var strip = tab.parentNode, over = tab.getBoundingClientRect().right - strip.getBoundingClientRect().right;
      if (over > 0) strip.scrollLeft += over + 24;
    });
  }
  stand();
  window.addEventListener("resize", stand);
})();
