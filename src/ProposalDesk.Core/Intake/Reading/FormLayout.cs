using System.Text.RegularExpressions;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Intake.Reading;

/// <summary>Proposals set one after the other: heading, a form of labels and values, a table of items, the background.</summary>
internal sealed partial class FormLayout
{
    private readonly List<ProposalDraft> _drafts = [];
    private readonly List<UnreadLine> _unread = [];
    private readonly List<SourceBlock> _loose = [];

    private ProposalDraft? _draft;
    private Section _section;
    private Field? _lastField;
    private bool _itemsAreLoose;
    private bool _isFirstLoose = true;

    private enum Section
    {
        Form,
        Items,
        Background,
    }

    public static (List<ProposalDraft> Drafts, List<UnreadLine> Unread) Read(IReadOnlyList<SourceBlock> blocks)
    {
        var layout = new FormLayout();
        foreach (var block in blocks.Where(b => !b.IsEmpty))
        {
            layout.Take(block);
        }

        layout.Finish();
        return (layout._drafts, layout._unread);
    }

    private void Take(SourceBlock block)
    {
        var only = block.OnlyText;
        if (only is not null && Fields.Heading(only) is { } heading)
        {
            Start(heading.Number, heading.Kind, block);
            _draft!.Set(Field.Title, heading.Title);
            return;
        }

        if (StartsWithoutHeading(block, out var number))
        {
            Start(number, Fields.KindIn(block.Text(0)), block);
            return;
        }

        if (only is not null && AnnexHeading().IsMatch(only))
        {
            Finish();
        }

        if (_draft is null || (!block.IsRow && PrintedText.IsPageNumber(block.Text(0))))
        {
            Unread(block);
            return;
        }

        _draft.Keep(block);
        if (block.IsRow)
        {
            TakeRow(block);
        }
        else
        {
            TakeParagraph(block);
        }
    }

    private void TakeRow(SourceBlock block)
    {
        var field = Fields.Of(block.Text(0));
        if (field == Field.Items)
        {
            _section = Section.Items;
        }
        else if (field == Field.Background)
        {
            GiveLooseToItem();
            _section = Section.Background;
            _draft!.Background.Continue(Rest(block));
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
            _draft!.Background.AddLoose(text);
        }
        else if (_section != Section.Form || Fields.Numbered(block.Text(0)).Number.Length > 0)
        {
            AddItem(block.Text(0), Rest(block));
        }
        else
        {
            Unread(block);
        }
    }

    private void TakeParagraph(SourceBlock block)
    {
        var text = block.Text(0);
        if (Fields.Of(text) is Field.Background)
        {
            GiveLooseToItem();
            _section = Section.Background;
        }
        else if (Fields.Of(text) is Field.Items)
        {
            _section = Section.Items;
        }
        else if (_section == Section.Background)
        {
            TakeLooseBackground(text);
        }
        else if (_section == Section.Items && (_draft!.LastExplanation is null || _itemsAreLoose) && Fields.Numbered(text).Number is not "")
        {
            _itemsAreLoose = true;
            AddLooseItem(text);
        }
        else if (_itemsAreLoose)
        {
            _draft!.LastExplanation!.AddLoose(text);
        }
        else if (_section == Section.Items && _loose.Count == 0 && _draft!.LastExplanation is { IsFinished: false } cut)
        {
            cut.Continue(text);
        }
        else if (_section == Section.Items)
        {
            // Whether this belongs to the item above or is the background shows only in what follows.
            _loose.Add(block);
        }
        else if (_lastField is Field.Title or Field.FirstProposer or Field.CoSigners)
        {
            _draft!.Extend(_lastField.Value, text);
        }
        else
        {
            Unread(block);
        }
    }

    private void SetFields(SourceBlock block)
    {
        for (var cell = 0; cell < block.Texts.Count; cell++)
        {
            if (Fields.Of(block.Text(cell)) is not { } field)
            {
                continue;
            }

            // The next cell may already be the next label: then this one was left empty.
            if (Fields.Of(block.Text(cell + 1)) is null)
            {
                cell++;
                _draft!.Set(field, block.Text(cell));
                _lastField = block.Text(cell).Length > 0 ? field : _lastField;
            }
        }
    }

    private void AddItem(string heading, string explanation)
    {
        GiveLooseToItem();
        _section = Section.Items;
        var (number, text) = Fields.Numbered(heading);
        _draft!.AddItem(number, text, explanation);
    }

    // Without a table nothing but the first full stop parts heading and explanation.
    private void AddLooseItem(string paragraph)
    {
        var (number, text) = Fields.Numbered(paragraph);
        var end = text.IndexOf('。', StringComparison.Ordinal) + 1;
        _draft!.AddItem(number, end > 0 ? text[..end] : text, end > 0 ? text[end..].Trim() : "");
        _draft.Doubt(nameof(ReadProposal.Items), $"第 {number} 条不在表格里，标题和说明按第一个句号分开，请核对。");
    }

    private void ContinueRowAbove(string text, SourceBlock block)
    {
        if (_section == Section.Background)
        {
            _draft!.Background.Continue(text);
        }
        else if (_draft!.LastExplanation is { } explanation)
        {
            GiveLooseToItem();
            explanation.Continue(text);
        }
        else if (_lastField is { } field)
        {
            _draft.Extend(field, text);
        }
        else
        {
            Unread(block);
        }
    }

    // The first paragraph behind the table may be the rest of its last cell.
    private void TakeLooseBackground(string text)
    {
        if (_isFirstLoose)
        {
            _draft!.Background.Continue(text);
        }
        else
        {
            _draft!.Background.AddLoose(text);
        }

        _isFirstLoose = false;
    }

    private void GiveLooseToItem()
    {
        foreach (var block in _loose)
        {
            if (_draft!.LastExplanation is { } explanation)
            {
                explanation.AddLoose(block.Text(0));
            }
            else
            {
                _draft.Background.AddLoose(block.Text(0));
                _draft.Doubt(nameof(ReadProposal.Background), "意见建议之前有一段没有标签的文字，已放入背景材料，请核对。");
            }
        }

        _loose.Clear();
    }

    private void Start(string number, ProposalKind? kind, SourceBlock block)
    {
        Finish();
        _draft = new ProposalDraft(number, kind);
        _draft.Keep(block);
        if (_drafts.Any(d => d.CaseNumber == number))
        {
            _draft.Doubt(nameof(ReadProposal.CaseNumber), $"第 {number} 号在这个文件里出现了不止一次，请核对。");
        }

        _drafts.Add(_draft);
    }

    private void Finish()
    {
        if (_draft is not null)
        {
            if (_loose.Count > 0)
            {
                _draft.Doubt(nameof(ReadProposal.Background), "表格后面的段落没有“背景材料”标签，已作为背景材料，请核对。");
                _loose.ForEach(block => _draft.Background.AddLoose(block.Text(0)));
                _loose.Clear();
            }

            _draft.CheckComplete();
        }

        _draft = null;
        _section = Section.Form;
        _lastField = null;
        _itemsAreLoose = false;
        _isFirstLoose = true;
    }

    // Some forms print their number in the table: 提案号 | 85.
    private bool StartsWithoutHeading(SourceBlock block, out string number)
    {
        number = block.IsRow && _section == Section.Form && Fields.Of(block.Text(0)) == Field.CaseNumber
            ? Fields.CaseNumber(block.Text(1)) ?? ""
            : "";
        return number.Length > 0 && number != _draft?.CaseNumber;
    }

    private void Unread(SourceBlock block) => _unread.Add(new(block.Position, string.Join(' ', block.Texts).Trim(), _drafts.Count == 0));

    private static string Rest(SourceBlock block) => string.Join('\n', block.Texts.Skip(1).Where(t => t.Length > 0));

    [GeneratedRegex(@"^附\s*件\s*\d{0,2}\s*[:：]?$")]
    private static partial Regex AnnexHeading();
}
