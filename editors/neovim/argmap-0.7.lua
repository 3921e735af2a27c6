-- Neovim 0.7 to 0.10: put this file into ~/.config/nvim/plugin/ as argmap.lua.
-- It starts the server for argument maps, YAML files with a line "argmap: 1", and sets key bindings.
local function is_map(buffer)
  for _, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, 200, false)) do
    if line:match("^argmap%s*:") then
      return true
    end
  end
  return false
end

local function root_of(buffer)
  local path = vim.api.nvim_buf_get_name(buffer)
  for _, mark in ipairs({ "argmap.toml", "pyproject.toml", ".git" }) do
    local found = vim.fn.finddir(mark, path .. ";")
    if found == "" then
      found = vim.fn.findfile(mark, path .. ";")
    end
    if found ~= "" then
      return vim.fn.fnamemodify(found, ":p:h" .. (mark == ".git" and ":h" or ""))
    end
  end
  return vim.fn.fnamemodify(path, ":p:h")
end

local clients = {} -- the client of each project, by its root folder

local function set_keys(_, buffer)
  vim.api.nvim_buf_set_option(buffer, "omnifunc", "v:lua.vim.lsp.omnifunc")
  for keys, run in pairs({
    K = vim.lsp.buf.hover,
    gd = vim.lsp.buf.definition,
    gr = vim.lsp.buf.references,
    ["<leader>rn"] = vim.lsp.buf.rename,
    ["<leader>ca"] = vim.lsp.buf.code_action,
    ["]d"] = vim.diagnostic.goto_next,
    ["[d"] = vim.diagnostic.goto_prev,
  }) do
    vim.keymap.set("n", keys, run, { buffer = buffer })
  end
end

vim.api.nvim_create_autocmd({ "FileType", "BufWritePost" }, {
  callback = function(event)
    if vim.bo[event.buf].filetype ~= "yaml" or not is_map(event.buf) then
      return
    end
    local root = root_of(event.buf)
    if not clients[root] then
      clients[root] = vim.lsp.start_client({
        name = "argmap",
        cmd = { "argmap", "lsp" },
        root_dir = root,
        on_attach = set_keys,
        on_exit = function()
          clients[root] = nil
        end,
      })
    end
    if clients[root] then
      vim.lsp.buf_attach_client(event.buf, clients[root])
    end
  end,
})
