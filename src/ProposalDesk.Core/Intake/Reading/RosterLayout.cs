using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Intake.Reading;

/// <summary>A list with a row of labels and one proposal a row.</summary>
internal static class RosterLayout
{
    public static (List<ProposalDraft> Drafts, List<UnreadLine> Unread) Read(IReadOnlyList<SourceBlock> blocks, ProposalKind? wanted)
    {
        var drafts = new List<ProposalDraft>();
        var unread = new List<UnreadLine>();
        var numbers = new HashSet<string>();
        SourceBlock? header = null;
        foreach (var block in blocks.Where(b => !b.IsEmpty))
        {
            if (IsHeader(block))
            {
                header = block;
                unread.AddRange(UnknownColumns(block).Select(label => new UnreadLine(block.Position, $"“{label}”一列没有读入", false)));
            }
            else if (header is not null && ReadRow(header, block, wanted) is { } draft)
            {
                if (!numbers.Add(draft.CaseNumber))
                {
                    draft.Doubt(nameof(ReadProposal.CaseNumber), $"第 {draft.CaseNumber} 号在这个文件里出现了不止一次，请核对。");
                }

                drafts.Add(draft);
                unread.AddRange(WithoutLabel(header, block).Select(text => new UnreadLine(block.Position, text, false)));
            }
            else
            {
                unread.Add(new(block.Position, string.Join(' ', block.Texts).Trim(), drafts.Count == 0));
            }
        }

        return (drafts, unread);
    }

    private static bool IsHeader(SourceBlock block)
    {
        var fields = block.Texts.Select(Fields.Of).ToList();
        return fields.Contains(Field.CaseNumber) && fields.Contains(Field.Title);
    }

    private static IEnumerable<string> UnknownColumns(SourceBlock header) =>
        header.Texts.Where(label => label.Length > 0 && Fields.Of(label) is null or Field.Items);

    private static IEnumerable<string> WithoutLabel(SourceBlock header, SourceBlock row) =>
        row.Texts.Where((text, i) => text.Length > 0 && header.Text(i).Length == 0);

    private static ProposalDraft? ReadRow(SourceBlock header, SourceBlock row, ProposalKind? wanted)
    {
        var columns = header.Texts.Select((label, i) => (Label: label, Field: Fields.Of(label), Text: row.Text(i))).ToList();
        var key = columns.First(c => c.Field == Field.CaseNumber);
        var says = columns.Where(c => c.Text.Length > 0).Select(c => c.Field).ToList();
        if (Fields.CaseNumber(key.Text) is not { } number || !(says.Contains(Field.Title) || says.Contains(Field.FirstProposer)))
        {
            // A sum or a remark below the list.
            return null;
        }

        var draft = new ProposalDraft(number, Fields.KindIn(key.Label), wanted);
        draft.Keep(header);
        draft.Keep(row);
        foreach (var column in columns.Where(
            c => c.Field is not (null or Field.CaseNumber or Field.Ignored or Field.Items or Field.Background)))
        {
            draft.Set(column.Field!.Value, column.Text);
        }

        draft.Background.AddParagraph(columns.FirstOrDefault(c => c.Field == Field.Background).Text ?? "");
        return draft;
    }
}
