using System.Globalization;
using ProposalDesk.Core.Intake.Reading;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Intake;

/// <summary>What was read and no face can show is a doubt at its field: looked at before it is registered.</summary>
public static class UnprintableDoubts
{
    public static ReadProposal WithDoubts(this UnprintableCharacters unprintable, ReadProposal read, ProposalKind kind)
    {
        var number = kind.NumberInWords(read.CaseNumber);
        (string Field, string Place, string? Text)[] fields =
        [
            ("Title", "案由", read.Title),
            ("Proposers", $"{kind.Proposers()}姓名", string.Concat(read.Proposers.Select(p => p.Name + p.Affiliation))),
            .. read.Items.SelectMany((item, i) => new (string, string, string?)[]
            {
                (string.Create(CultureInfo.InvariantCulture, $"Items[{i}].Heading"), $"第{item.PrintedNumber}条意见建议的标题", item.Heading),
                (string.Create(CultureInfo.InvariantCulture, $"Items[{i}].Explanation"), $"第{item.PrintedNumber}条意见建议的说明",
                    item.Explanation),
            }),
            ("Background", "背景材料", read.Background),
        ];

        return read with
        {
            Doubts = [.. read.Doubts, .. fields.SelectMany(
                f => unprintable.In([new PrintedPlace(f.Place, f.Text, number)]).Select(sentence => new Doubt(f.Field, sentence)))],
        };
    }
}
