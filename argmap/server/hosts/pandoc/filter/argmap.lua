-- A filter for pandoc and an extension of Quarto: code blocks of the class "argmap" become argument maps.
-- All of a document go to one call of argmap, as a document in pandoc's own JSON, and come back likewise.
-- With the metadata "argmap-strict" a map that cannot be shown is an error.

local COMMAND, ARGUMENTS = "argmap", { "pandoc-filter", "--answer" }

local function is_map(block)
  -- Quarto leaves braces around the language of a cell.
  return block.classes:includes("argmap") or block.classes:includes("{argmap}")
end

-- The files that the document was read from.
local function inputs()
  if quarto and quarto.doc and quarto.doc.input_file then
    return { quarto.doc.input_file }
  end
  return PANDOC_STATE.input_files
end

-- The answer of argmap to blocks, as a document: a division for each block.
local function ask(blocks)
  local names = pandoc.List(inputs()):map(function(name) return pandoc.MetaString(name) end)
  local meta = { format = pandoc.MetaString(FORMAT), inputs = pandoc.MetaList(names) }
  local question = pandoc.write(pandoc.Pandoc(blocks, pandoc.Meta(meta)), "json")
  local is_answered, answer = pcall(pandoc.pipe, COMMAND, ARGUMENTS, question)
  if not is_answered then
    local code = type(answer) == "table" and answer.error_code
    error("argmap: " .. (code and ("the command ended with code " .. code)
      or "the command was not found: install argmap, so that it can be run as \"" .. COMMAND .. "\""), 0)
  end
  return pandoc.read(answer, "json")
end

local function warn(message)
  if quarto and quarto.log and quarto.log.warning then
    quarto.log.warning("argmap: " .. message)
  elseif pandoc.log and pandoc.log.warn then
    pandoc.log.warn("argmap: " .. message)
  else
    io.stderr:write("[WARNING] argmap: " .. message .. "\n")
  end
end

-- An image whose address holds it becomes one that pandoc keeps with its media, by the name in its title.
local function kept(image)
  local media_type, data = pandoc.mediabag.fetch(image.src)
  pandoc.mediabag.insert(image.attributes.media, media_type, data)
  image.src, image.attributes.media = image.attributes.media, nil
  return image
end

-- Captions are Markdown, as they are elsewhere in pandoc.
local function read(inline)
  if inline.format == "argmap-caption" then
    return pandoc.utils.blocks_to_inlines(pandoc.read(inline.text, "markdown").blocks)
  end
end

local function strict(meta)
  local asked = meta["argmap-strict"]
  return asked ~= nil and pandoc.utils.stringify(asked) ~= "false"
end

function Pandoc(document)
  local blocks = pandoc.List()
  document:walk({ CodeBlock = function(block) if is_map(block) then blocks:insert(block) end end })
  if #blocks == 0 then
    return nil
  end
  local answer = ask(blocks)
  local warnings = answer.meta.warnings or {}
  for _, message in ipairs(warnings) do
    warn(pandoc.utils.stringify(message))
  end
  if #warnings > 0 and strict(document.meta) then
    error("argmap: " .. #warnings .. " of " .. #blocks .. " argument maps cannot be shown", 0)
  end
  local number = 0
  return document:walk({
    CodeBlock = function(block)
      if is_map(block) then
        number = number + 1
        return answer.blocks[number]:walk({ Image = kept, RawInline = read }).content
      end
    end,
  })
end
