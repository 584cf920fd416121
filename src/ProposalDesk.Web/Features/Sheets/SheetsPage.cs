using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Sheets;

/// <summary>The sheets of a case, round by round.</summary>
/// <param name="CanEnter">False once the case was taken back: nothing is asked of the members any more.</param>
/// <param name="HasLinks">A public address is set: codes are printed and links can be replaced.</param>
public sealed record SheetsPage(
    long ProposalId, string Number, string Title, long Version, string InspectionOffice, bool HasLinks, bool CanForward, bool CanEnter,
    string ToForward, IReadOnlyList<SheetsPage.RoundOf> Rounds)
{
    public sealed record RoundOf(int Number, IReadOnlyList<Row> Rows);

    /// <param name="Waiting">For one that has not come back.</param>
    /// <param name="IsSuperseded">The next letter has reached the proposer: the sheet no longer changes.</param>
    /// <param name="Answers">Oldest first; the one that counts is marked.</param>
    public sealed record Row(
        long SheetId, string Proposer, DateOnly SentOn, string Waiting, bool IsSuperseded, DateOnly? ForwardedOn,
        bool IsContradicted, IReadOnlyList<Answer> Answers);

    public sealed record Answer(string Rating, string? Comment, string How, bool Counts, Guid? Scan);

    public static SheetsPage Of(Proposal proposal, Actor actor, string inspectionOffice, bool hasLinks, bool canForward, bool canEnter,
        IReadOnlyDictionary<long, Guid> scans) => new(
        proposal.Id,
        proposal.NumberInWords,
        proposal.Title,
        proposal.Version,
        inspectionOffice,
        hasLinks,
        canForward,
        canEnter,
        string.Join("、", proposal.Sheets.Where(s => s is { IsReturned: true, ForwardedOn: null })
            .Select(s => $"{s.ProposerName}（{s.Rating!.Value.Label()}）")),
        [.. proposal.Sheets.GroupBy(s => s.RoundNumber).OrderByDescending(g => g.Key).Select(g => new RoundOf(
            g.Key,
            [.. g.OrderBy(s => s.ProposerOrder).Select(s => new Row(
                s.Id,
                s.ProposerName,
                s.SentOn,
                proposal.WaitingInWords(s, actor.Today),
                proposal.SheetInForce(s) != s,
                s.ForwardedOn,
                s.IsContradicted,
                [.. s.Answers.OrderBy(a => a.RecordedAt).Select(a => new Answer(
                    a.Rating.Label(), a.Comment, HowOf(a), a == s.Current && s.Answers.Count > 1,
                    a.ScanFileId is { } id && scans.TryGetValue(id, out var scan) ? scan : null))]))]))]);

    private static string HowOf(FeedbackAnswer answer) => answer.Channel == FeedbackChannel.Online
        ? $"{ProposalDesk.Core.Calendar.BeijingTime.InWords(answer.RecordedAt)}网上评价"
        : $"{ProposalDesk.Core.Calendar.BeijingTime.InWords(answer.SignedOn)}签名，{answer.EnteredBy}代录";
}
