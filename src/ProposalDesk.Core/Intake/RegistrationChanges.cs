using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Intake;

/// <summary>What a correction changes, field by field, for the history.</summary>
public static class RegistrationChanges
{
    private const int ShownLength = 40;

    public static IReadOnlyList<string> Between(Proposal before, ProposalReceipt after, PersonalSeal seal) =>
    [
        .. Field("编号", before.CaseNumber, after.CaseNumber),
        .. Field("案由", before.Title, after.Title),
        .. Field($"{before.Kind.Noun()}类型", before.Authorship.Label(), after.Authorship.Label()),
        .. Field(before.Kind.Proposers(), People(before), People(after)),
        .. Field($"{before.Kind.Noun()}日期", before.SubmittedOn?.InWords(), after.SubmittedOn?.InWords()),
        // Personal data is not repeated in the history.
        .. Said("联系电话", seal.Open(before.ContactPhone), seal.Open(after.ContactPhone)),
        .. Said("联系地址", seal.Open(before.ContactAddress), seal.Open(after.ContactAddress)),
        .. Field("板块", before.Themes, after.Themes),
        .. Said("背景材料", before.Background, after.Background),
        .. Field("办理方式", before.Role.Label(), after.Role.Label()),
        .. Field("主办单位", before.LeadUnit, after.Role == HandlingRole.Assist ? after.LeadUnit : null),
        .. Field("其他单位", Units(before.OtherUnits.Select(u => (u.Name, u.Role))), Units(after.OtherUnits.Select(u => (u.Name, u.Role)))),
        .. Field("重点件", Yes(before.IsKey), Yes(after.IsKey)),
        .. before.KeyLeaderId != (after.IsKey ? after.KeyLeaderId : null) ? ["更改了领办领导"] : Array.Empty<string>(),
        .. Field("交办日期", before.ReferredOn.InWords(), after.ReferredOn.InWords()),
        .. Field("交办文件", before.ReferralNotice, after.ReferralNotice),
        .. Field("交办单位", before.ReferredBy, after.ReferredBy),
        .. Field("交办时规定的办理时限", before.IsDueDateGiven ? before.DueOn.InWords() : null, after.GivenDueOn?.InWords()),
        .. Items(before, after),
    ];

    public static string People(IEnumerable<(string Name, string? Affiliation)> people) =>
        string.Join(
            "、", people.Select(p => string.IsNullOrWhiteSpace(p.Affiliation) ? p.Name.Trim() : $"{p.Name.Trim()}（{p.Affiliation.Trim()}）"));

    private static string People(Proposal proposal) =>
        People(proposal.Proposers.OrderBy(p => p.Order).Select(p => (p.Name, p.Affiliation)));

    private static string People(ProposalReceipt receipt) => People(receipt.Proposers.Select(p => (p.Name, p.Affiliation)));

    private static string Units(IEnumerable<(string Name, HandlingRole Role)> units) =>
        string.Join("、", units.Select(u => $"{u.Name.Trim()}（{u.Role.Label()}）").Order(StringComparer.Ordinal));

    private static string Yes(bool value) => value ? "是" : "否";

    private static IEnumerable<string> Items(Proposal before, ProposalReceipt after)
    {
        var old = before.Items.OrderBy(i => i.Order).Select(i => (i.PrintedNumber, i.Heading, i.Explanation)).ToList();
        var now = after.Items.Select(i => (i.PrintedNumber.Trim(), i.Heading.Trim(), i.Explanation.Trim())).ToList();
        if (old.Count != now.Count)
        {
            yield return $"意见建议由{old.Count}条改为{now.Count}条";
        }

        foreach (var (was, n) in old.Zip(now).Where(x => x.First != x.Second))
        {
            yield return $"更改了意见建议“{Shown(was.Heading)}”";
        }
    }

    private static IEnumerable<string> Field(string name, string? before, string? after)
    {
        var (was, now) = (Tidy(before), Tidy(after));

        return was == now ? [] : [$"{name}由“{Shown(was)}”改为“{Shown(now)}”"];
    }

    private static IEnumerable<string> Said(string name, string? before, string? after) =>
        Tidy(before) == Tidy(after) ? [] : [$"更改了{name}"];

    private static string Tidy(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private static string Shown(string text) =>
        text.Length == 0 ? "空" : Characters.Count(text) <= ShownLength ? text : Characters.First(text, ShownLength) + "…";
}
