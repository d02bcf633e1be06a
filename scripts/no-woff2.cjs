module.exports = () => {
  throw new Error('WOFF2 fonts are not supported: use TTF');
};
