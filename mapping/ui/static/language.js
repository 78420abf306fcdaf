// Tells the page its language, and gives the framework's own parts French names.
const FRENCH = {
  "Sidebar": "Menu", "Collapse sidebar": "Replier le menu", "Expand sidebar": "Déplier le menu", "App pages": "Pages",
  "Link to heading": "Lien vers ce titre", "Open": "Ouvrir", "Close": "Fermer", "Clear all": "Tout effacer",
  "file upload": "Choisir un classeur", "Remove file": "Retirer le fichier", "Clear value": "Effacer", "Dismiss": "Fermer", "Add files": "Choisir un autre classeur",
};
function rename() {
  if (document.documentElement.lang !== "fr") return;
  document.querySelectorAll("[aria-label]").forEach((part) => {
    const name = part.getAttribute("aria-label");
    const french = FRENCH[name] || (name.startsWith("Remove ") && name.replace("Remove ", "Retirer "));
    if (french) part.setAttribute("aria-label", french);
  });
}
function speak(language) {
  document.documentElement.lang = language;
  rename();
  if (window.passerelleNames) return;
  window.passerelleNames = new MutationObserver(rename);
  window.passerelleNames.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-label"] });
}
