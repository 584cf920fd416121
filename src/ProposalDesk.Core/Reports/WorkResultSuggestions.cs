using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Reports;

/// <summary>What the records of a year offer for 成效库: answers sent, promises kept, meetings, visits after the answer.</summary>
public static class WorkResultSuggestions
{
    /// <summary>Those not taken yet, in the order of their cases. None is 可对外 before a person says so.</summary>
    public static IReadOnlyList<WorkResultSuggestion> Of(ReportFacts facts)
    {
        var taken = facts.Results.Select(r => r.SourceKey).ToHashSet();

        return [.. facts.Cases.SelectMany(Of).Where(s => !taken.Contains(s.Key))];
    }

    /// <summary>
    /// What one case offers, taken or not. Reads its first proposer, its items, its contacts, and letters sent with their answers and
    /// promises.
    /// </summary>
    internal static IEnumerable<WorkResultSuggestion> Of(Proposal proposal) =>
        Answers(proposal).Concat(Promises(proposal)).Concat(Contacts(proposal));

    /// <summary>Names what a letter says of one item.</summary>
    internal static string KeyOf(Reply reply, SuggestionItem item) => FormattableString.Invariant($"reply:{reply.Id}:{item.Order}");

    internal static string KeyOf(Contact contact) => FormattableString.Invariant($"contact:{contact.Id}");

    private static IEnumerable<WorkResultSuggestion> Answers(Proposal proposal) =>
        proposal is { AnsweredOn: { } on, SentReply: { } reply }
            ? ReportedWork.Answers(proposal).Select(a => Suggest(
                KeyOf(reply, a.Item), "的答复", proposal, Entry(WorkResultKind.Result, proposal, a.Item.Heading, a.Told, on)))
            : [];

    private static IEnumerable<WorkResultSuggestion> Promises(Proposal proposal) => proposal.Replies
        .Where(r => r.Status == ReplyStatus.Sent).SelectMany(r => r.Commitments)
        .Where(c => c is { Status: CommitmentStatus.Fulfilled, SettledOn: not null })
        .Select(c => Suggest(
            FormattableString.Invariant($"commitment:{c.Id}"), "落实的承诺", proposal,
            Entry(WorkResultKind.Result, proposal, null, $"{c.Text.TrimEnd('。')}，{c.SettledNote}", c.SettledOn!.Value)));

    private static IEnumerable<WorkResultSuggestion> Contacts(Proposal proposal) => proposal.Contacts
        .Where(c => c.Counts && (c.Phase == ContactPhase.After || c.Mode.IsFaceToFace()))
        .Select(c => Suggest(
            KeyOf(c), "的沟通记录", proposal,
            Entry(
                c.Phase == ContactPhase.After ? WorkResultKind.Visit : WorkResultKind.Meeting, proposal, null,
                ReportedWork.Meeting(proposal, c), c.HeldOn)));

    private static WorkResultSuggestion Suggest(string key, string source, Proposal proposal, WorkResultEntry entry) =>
        new(key, proposal.NumberInWords + source, proposal.Id, entry);

    private static WorkResultEntry Entry(WorkResultKind kind, Proposal proposal, string? point, string text, DateOnly on) => new(
        kind, ReportFacts.ThemesOf(proposal) is [var first, ..] ? first : null, point?.TrimEnd('。', '，', '；'),
        Characters.First(text, WorkResult.TextMaxLength), null, on, IsPublic: false, IsChosen: false);
}
