using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Intake.Reading;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Intake;

/// <summary>Where a file says something else than what is registered; what it does not say is no difference.</summary>
public static class ImportComparison
{
    private const int ShownLength = 160;

    public static IReadOnlyList<ImportDifference> Between(Proposal known, ReadProposal read, PersonalSeal seal) =>
        [.. All(known, read, seal).OfType<ImportDifference>()];

    /// <summary>The registration as it stands, with the chosen fields taken from the file.</summary>
    public static ProposalReceipt Apply(Proposal known, ReadProposal read, IReadOnlyCollection<string> keys)
    {
        var receipt = ProposalReceiptOf.Case(known);
        bool Take(string key) => keys.Contains(key);

        return receipt with
        {
            Title = Take(nameof(read.Title)) ? read.Title! : receipt.Title,
            Authorship = Take(nameof(read.Authorship)) ? read.Authorship!.Value : receipt.Authorship,
            Proposers = Take(nameof(read.Proposers)) ? [.. read.Proposers
                .Select(p => new ProposalReceipt.ProposerEntry(p.Type, p.Name, p.Affiliation))] : receipt.Proposers,
            SubmittedOn = Take(nameof(read.SubmittedOn)) ? read.SubmittedOn : receipt.SubmittedOn,
            ContactPhone = Take(nameof(read.ContactPhone)) ? read.ContactPhone : receipt.ContactPhone,
            ContactAddress = Take(nameof(read.ContactAddress)) ? read.ContactAddress : receipt.ContactAddress,
            Items = Take(nameof(read.Items)) ? [.. read.Items
                .Select(i => new ProposalReceipt.ItemEntry(i.PrintedNumber, i.Heading, i.Explanation))] : receipt.Items,
            Background = Take(nameof(read.Background)) ? read.Background : receipt.Background,
            Role = Take(nameof(read.Role)) ? read.Role!.Value : receipt.Role,
            ReferredOn = Take(nameof(read.ReferredOn)) ? read.ReferredOn!.Value : receipt.ReferredOn,
            GivenDueOn = Take(nameof(read.DueOn)) ? read.DueOn : receipt.GivenDueOn,
        };
    }

    private static IEnumerable<ImportDifference?> All(Proposal known, ReadProposal read, PersonalSeal seal)
    {
        yield return Text(nameof(read.Title), "案由", known.Title, read.Title);
        yield return Text(nameof(read.Authorship), "类型", known.Authorship.Label(), read.Authorship?.Label());
        yield return Proposers(known, read);
        yield return Text(nameof(read.SubmittedOn), "提交日期", known.SubmittedOn?.InWords(), read.SubmittedOn?.InWords());
        yield return Text(nameof(read.ContactPhone), "联系电话", seal.Open(known.ContactPhone), read.ContactPhone);
        yield return Text(nameof(read.ContactAddress), "通讯地址", seal.Open(known.ContactAddress), read.ContactAddress);
        yield return Text(nameof(read.Role), "办理方式", known.Role.Label(), read.Role?.Label());
        yield return Text(nameof(read.ReferredOn), "交办日期", known.ReferredOn.InWords(), read.ReferredOn?.InWords());
        yield return Text(nameof(read.DueOn), "办理时限", known.DueOn.InWords(), read.DueOn?.InWords());
        yield return Text(
            nameof(read.Items),
            "意见建议",
            string.Join('\n', known.Items.OrderBy(i => i.Order).Select(i => $"{i.PrintedNumber}. {i.Heading}\n{i.Explanation}")),
            read.Items.Count == 0 ? null : string.Join('\n', read.Items.Select(i => $"{i.PrintedNumber}. {i.Heading}\n{i.Explanation}")));
        yield return Text(nameof(read.Background), "背景材料", known.Background, read.Background);
    }

    // A list often names people without their organisations, or only the first of them: that says nothing else.
    private static ImportDifference? Proposers(Proposal known, ReadProposal read)
    {
        var registered = known.Proposers.OrderBy(p => p.Order).ToList();
        var says = read.Proposers;
        var agrees = says.Count <= registered.Count
            && (says.Count == registered.Count || read.Items.Count == 0)
            && says.Zip(registered).All(x => Plain(x.First.Name) == Plain(x.Second.Name)
                && (x.First.Affiliation is null || Plain(x.First.Affiliation) == Plain(x.Second.Affiliation)));

        return says.Count == 0 || agrees
            ? null
            : new ImportDifference(
                nameof(read.Proposers),
                known.Kind.Proposers(),
                RegistrationChanges.People(registered.Select(p => (p.Name, p.Affiliation))),
                RegistrationChanges.People(says.Select(p => (p.Name, p.Affiliation))),
                IsFilling: false);
    }

    private static ImportDifference? Text(string key, string label, string? registered, string? inFile) =>
        string.IsNullOrWhiteSpace(inFile) || Plain(registered) == Plain(inFile)
            ? null
            : new ImportDifference(
                key, label, Around(registered, inFile), Around(inFile, registered), string.IsNullOrWhiteSpace(registered));

    // A long text is shown from where it begins to differ.
    private static string Around(string? text, string? other)
    {
        var shown = text ?? "";
        var length = Characters.Count(shown);
        if (length <= ShownLength)
        {
            return shown;
        }

        var same = shown.EnumerateRunes().Zip((other ?? "").EnumerateRunes()).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, Math.Min(same, length - 1) - (ShownLength / 4));

        return (from > 0 ? "…" : "") + Characters.Slice(shown, from, ShownLength) + (from + ShownLength < length ? "…" : "");
    }

    private static string Plain(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
}
