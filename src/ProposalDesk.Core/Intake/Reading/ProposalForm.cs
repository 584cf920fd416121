namespace ProposalDesk.Core.Intake.Reading;

/// <summary>One proposal as papers print it: a form of labels and values, a table of items, the background.</summary>
internal sealed class ProposalForm(ProposalDraft draft, Action<SourceBlock, string> unread)
{
    private readonly List<SourceBlock> _loose = [];
    private Section _section;
    private Field? _lastField;
    private bool _itemsAreLoose;
    private bool _isBehindTable;

    private enum Section
    {
        Form,
        Items,
        Background,
    }

    /// <summary>Items or background have begun; another form would be that of another proposal.</summary>
    public bool IsPastForm => _section != Section.Form;

    public void Take(SourceBlock block)
    {
        draft.Keep(block);
        if (block.IsRow)
        {
            TakeRow(block);
        }
        else
        {
            TakeParagraph(block);
        }
    }

    public void Finish()
    {
        if (_loose.Count > 0)
        {
            draft.Doubt(nameof(ReadProposal.Background), "表格后面的段落没有“背景材料”标签，已作为背景材料，请核对。");
            _loose.ForEach(block => draft.Background.AddLoose(block.Text(0)));
            _loose.Clear();
        }

        draft.CheckComplete();
    }

    private void TakeRow(SourceBlock block)
    {
        var field = Fields.Of(block.Text(0));
        if (field == Field.Items)
        {
            StartItems(block);
        }
        else if (field == Field.Background)
        {
            StartBackground(Rest(block));
        }
        else if (_section == Section.Form && field is not null)
        {
            SetFields(block);
        }
        else if (block.Text(0).Length == 0)
        {
            ContinueRowAbove(Rest(block), block);
        }
        else if (_section == Section.Background && block.OnlyText is { } text)
        {
            draft.Background.AddLoose(text);
        }
        else if (_section != Section.Form || Fields.Numbered(block.Text(0)).Number.Length > 0)
        {
            GiveLooseToItem();
            _section = Section.Items;
            var (number, heading) = Fields.Numbered(block.Text(0));
            draft.AddItem(number, heading, Rest(block));
        }
        else
        {
            unread(block, string.Join(' ', block.Texts).Trim());
        }
    }

    private void TakeParagraph(SourceBlock block)
    {
        var text = block.Text(0);
        var field = Fields.Of(text);
        if (field == Field.Background)
        {
            StartBackground("");
        }
        else if (field == Field.Items)
        {
            _section = Section.Items;
        }
        else if (_section == Section.Background)
        {
            TakeLooseBackground(text);
        }
        else if (_section == Section.Items)
        {
            TakeLooseInItems(block, text);
        }
        else if (_lastField is not (Field.Title or Field.FirstProposer or Field.CoSigners) || !draft.Extend(_lastField.Value, text))
        {
            unread(block, text);
        }
    }

    private void StartItems(SourceBlock block)
    {
        _section = Section.Items;
        if (Fields.Of(Rest(block)) == Field.Ignored)
        {
            return;
        }

        // Not the head of a table: the items themselves stand in the next cell.
        foreach (var line in Rest(block).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            TakeLooseInItems(block, line);
        }
    }

    private void StartBackground(string text)
    {
        GiveLooseToItem();
        _section = Section.Background;
        _isBehindTable = false;
        draft.Background.Continue(text);
    }

    private void TakeLooseInItems(SourceBlock block, string text)
    {
        if ((draft.LastExplanation is null || _itemsAreLoose) && Fields.Numbered(text).Number.Length > 0)
        {
            _itemsAreLoose = true;
            AddLooseItem(text);
        }
        else if (_itemsAreLoose)
        {
            draft.LastExplanation!.AddLoose(text);
        }
        else if (_loose.Count == 0 && draft.LastExplanation is { IsFinished: false } cut)
        {
            cut.Continue(text);
        }
        else
        {
            // Whether this belongs to the item above or is the background shows only in what follows.
            _loose.Add(SourceBlock.Paragraph(block.Position, text));
        }
    }

    // The next cell may already be the next label: then this one was left empty.
    private void SetFields(SourceBlock block)
    {
        for (var cell = 0; cell < block.Texts.Count; cell++)
        {
            if (Fields.Of(block.Text(cell)) is not { } field)
            {
                if (block.Text(cell).Length > 0)
                {
                    unread(block, block.Text(cell));
                }
            }
            else if (Fields.Of(block.Text(cell + 1)) is null)
            {
                cell++;
                draft.Set(field, block.Text(cell));
                _lastField = block.Text(cell).Length > 0 ? field : _lastField;
            }
        }
    }

    // Without a table nothing but the first full stop parts heading and explanation.
    private void AddLooseItem(string paragraph)
    {
        var (number, text) = Fields.Numbered(paragraph);
        var end = text.IndexOf('。', StringComparison.Ordinal) + 1;
        draft.AddItem(number, end > 0 ? text[..end] : text, end > 0 ? text[end..].Trim() : "");
        draft.Doubt(nameof(ReadProposal.Items), $"第 {number} 条不在表格里，标题和说明按第一个句号分开，请核对。");
    }

    private void ContinueRowAbove(string text, SourceBlock block)
    {
        if (_section == Section.Background)
        {
            draft.Background.Continue(text);
        }
        else if (draft.LastExplanation is { } explanation)
        {
            GiveLooseToItem();
            explanation.Continue(text);
        }
        else if (_lastField is not { } field || !draft.Extend(field, text))
        {
            unread(block, text);
        }
    }

    // The first paragraph behind the table may be the rest of its last cell.
    private void TakeLooseBackground(string text)
    {
        if (_isBehindTable)
        {
            draft.Background.AddLoose(text);
        }
        else
        {
            draft.Background.Continue(text);
        }

        _isBehindTable = true;
    }

    private void GiveLooseToItem()
    {
        foreach (var block in _loose)
        {
            if (draft.LastExplanation is { } explanation)
            {
                explanation.AddLoose(block.Text(0));
                draft.DoubtLastItem("表格外的段落已接在这一条的说明后面，请核对。");
            }
            else
            {
                draft.Background.AddLoose(block.Text(0));
                draft.Doubt(nameof(ReadProposal.Background), "意见建议之前有一段没有标签的文字，已放入背景材料，请核对。");
            }
        }

        _loose.Clear();
    }

    private static string Rest(SourceBlock block) => string.Join('\n', block.Texts.Skip(1).Where(t => t.Length > 0));
}
