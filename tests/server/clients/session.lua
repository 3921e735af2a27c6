-- One session of Neovim (0.7 or later) with the language server: what a person would do, and what came of it.
-- The environment names the folder of a project, the command of the server as JSON, and the file for the results.
local folder, results_path = vim.env.ARGMAP_FOLDER, vim.env.ARGMAP_RESULTS
local command = vim.json.decode(vim.env.ARGMAP_COMMAND)
local results = {}

local function wait(what, condition)
  if not vim.wait(20000, condition, 10) then error('nothing came of: ' .. what) end
end

local function place(words, shift)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(words, 1, true)
    if column then
      vim.api.nvim_win_set_cursor(0, { number, column - 1 + (shift or 0) })
      return
    end
  end
  error('no such words: ' .. words)
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params or vim.lsp.util.make_position_params(), 20000)
  local _, answer = next(answers or {})
  return answer and answer.result
end

local function messages()
  return vim.tbl_map(function(each) return each.message:match('^[^\n]*') end, vim.diagnostic.get(0))
end

local function session()
  vim.cmd('edit ' .. folder .. '/map.yaml')
  vim.bo.filetype = 'yaml'
  local client = vim.lsp.start_client({ name = 'argmap', cmd = command, root_dir = folder })
  vim.lsp.buf_attach_client(0, client)
  wait('a start', function() return vim.lsp.get_client_by_id(client).server_capabilities ~= nil end)

  wait('a diagnostic', function() return #messages() == 1 end)
  results.at_first = messages()
  place('supports: stay', 10)
  vim.api.nvim_put({ 'x' }, 'c', false, false)
  wait('another diagnostic', function() return #messages() > 0 and messages()[1] ~= results.at_first[1] end)
  results.diagnostics = messages()
  vim.cmd('silent undo')
  wait('the first diagnostic', function() return messages()[1] == results.at_first[1] end)

  place('supports: stay', 11)
  local items = ask('textDocument/completion')
  results.completion = vim.tbl_map(function(each) return each.label end, items.items or items)
  place('supports: stay', 11)
  results.hover = ask('textDocument/hover').contents.value
  vim.lsp.buf.definition()
  wait('another file', function() return vim.api.nvim_buf_get_name(0):match('part.yaml$') end)
  results.definition = vim.api.nvim_get_current_line()
  vim.cmd('buffer map.yaml')

  place('allow: {orphan', 8)
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = {}, only = { 'source.fixAll' } }
  local action = ask('textDocument/codeAction', params)[1]
  results.action = action.title
  vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
  if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 20000 }) else vim.lsp.buf.formatting_sync(nil, 20000) end
  results.fixed = vim.api.nvim_buf_get_lines(0, 0, -1, false)

  place('supports: stay', 11)
  vim.lsp.buf.rename('remain')
  wait('a new name', function() return vim.fn.search('supports: remain', 'nw') > 0 end)
  vim.cmd('silent wall')
end

local ok, problem = pcall(session)
if not ok then results.problem = tostring(problem) end
vim.fn.writefile({ vim.json.encode(results) }, results_path)
vim.cmd('qa!')
