-- A filter for pandoc and an extension for Quarto: code blocks of the class "argmap" become argument maps. All blocks
-- of a document go to one call of argmap, as a document in pandoc's JSON format; the reply has the same form. With the
-- metadata "argmap-strict", a map that cannot be shown is an error.

local COMMAND, ARGUMENTS = "argmap", { "pandoc-filter", "--answer" }

local function is_map(block)
  -- Quarto keeps the braces around the language of a cell.
  return block.classes:includes("argmap") or block.classes:includes("{argmap}")
end

-- Return the files that the document was read from.
local function inputs()
  if quarto and quarto.doc and quarto.doc.input_file then
    return { quarto.doc.input_file }
  end
  return PANDOC_STATE.input_files
end

-- Ask argmap about blocks; returns a document with a division for each block.
local function ask(blocks)
  local names = pandoc.List(inputs()):map(function(name) return pandoc.MetaString(name) end)
  local meta = { format = pandoc.MetaString(FORMAT), inputs = pandoc.MetaList(names) }
  local request = pandoc.write(pandoc.Pandoc(blocks, pandoc.Meta(meta)), "json")
  local is_answered, answer = pcall(pandoc.pipe, COMMAND, ARGUMENTS, request)
  if not is_answered then
    local code = type(answer) == "table" and answer.error_code
    error("argmap: " .. (code and ("the command exited with code " .. code)
      or "the command \"" .. COMMAND .. "\" was not found: install argmap and add it to the PATH"), 0)
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

-- Move the data in an image's address into pandoc's media bag, under the name in its "media" attribute.
local function kept(image)
  local media_type, data = pandoc.mediabag.fetch(image.src)
  pandoc.mediabag.insert(image.attributes.media, media_type, data)
  image.src, image.attributes.media = image.attributes.media, nil
  return image
end

-- Read captions as Markdown, as elsewhere in pandoc.
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
