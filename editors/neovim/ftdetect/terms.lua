vim.filetype.add({
  extension = { terms = 'terms', voorwaarden = 'terms' },
  pattern = {
    -- Before the patterns for .txt and .md, so that the user's choice comes first.
    ['.*'] = {
      function(path, bufnr)
        return require('terms.detect').filetype(path, bufnr)
      end,
      { priority = 100 },
    },
  },
})
