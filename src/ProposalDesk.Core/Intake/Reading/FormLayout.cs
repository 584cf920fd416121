using System.Text.RegularExpressions;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Intake.Reading;

/// <summary>Proposals set one after the other, each under a heading or with its number in its form.</summary>
internal sealed partial class FormLayout
{
    private readonly List<ProposalDraft> _drafts = [];
    private readonly HashSet<string> _numbers = [];
    private readonly List<UnreadLine> _unread = [];

    private readonly ProposalKind? _wanted;

    private ProposalForm? _form;

    private FormLayout(ProposalKind? wanted) => _wanted = wanted;

    public static (List<ProposalDraft> Drafts, List<UnreadLine> Unread) Read(IReadOnlyList<SourceBlock> blocks, ProposalKind? wanted)
    {
        var layout = new FormLayout(wanted);
        foreach (var block in blocks.Where(b => !b.IsEmpty))
        {
            layout.Take(block);
        }

        layout._form?.Finish();
        return (layout._drafts, layout._unread);
    }

    private void Take(SourceBlock block)
    {
        var only = block.OnlyText;
        if (only is not null && Fields.Heading(only) is { } heading)
        {
            Start(heading.Number, heading.Kind, block).Set(Field.Title, heading.Title);
        }
        else if (NumberInForm(block) is { } number)
        {
            Start(number, Fields.KindIn(block.Text(0)), block);
        }
        else if (only is not null && AnnexHeading().IsMatch(only))
        {
            _form?.Finish();
            _form = null;
            Unread(block, only);
        }
        else if (_form is null || (!block.IsRow && PrintedText.IsPageNumber(block.Text(0))))
        {
            Unread(block, string.Join(' ', block.Texts).Trim());
        }
        else
        {
            _form.Take(block);
        }
    }

    private ProposalDraft Start(string number, ProposalKind? kind, SourceBlock block)
    {
        _form?.Finish();
        var draft = new ProposalDraft(number, kind, _wanted);
        draft.Keep(block);
        if (!_numbers.Add(number))
        {
            draft.Doubt(nameof(ReadProposal.CaseNumber), $"第 {number} 号在这个文件里出现了不止一次，请核对。");
        }

        _drafts.Add(draft);
        _form = new ProposalForm(draft, Unread);
        return draft;
    }

    // Some forms print their number in the table: 提案号 | 85.
    private string? NumberInForm(SourceBlock block) =>
        block.IsRow && _form is not { IsPastForm: false }
            && Fields.Of(block.Text(0)) == Field.CaseNumber ? Fields.CaseNumber(block.Text(1)) : null;

    private void Unread(SourceBlock block, string text) => _unread.Add(new(block.Position, text, _drafts.Count == 0));

    [GeneratedRegex(@"^附\s?件\s?\d{0,2}\s?[:：]?$")]
    private static partial Regex AnnexHeading();
}
