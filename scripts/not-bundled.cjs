// In place of what pdfkit and Handlebars import and regelwerk never reaches: see scripts/bundle.js.
module.exports = {};
