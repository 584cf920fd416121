using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using static ProposalDesk.Core.Reports.ReportBlock;

namespace ProposalDesk.Core.Reports;

/// <summary>
/// The longer words of the bulletin: the good and the late by name (domain.md §6). Late is late by 办理时限 alone, and is laid
/// to whoever had the case when that passed.
/// </summary>
public static class BulletinWording
{
    /// <summary>All answered in time, nothing late. Nobody is praised for an answer that did not satisfy.</summary>
    public static IReadOnlyList<string> Good(ReportEvidence of) =>
    [
        .. of.Cases.Where(c => c.LeadSectionId is not null).GroupBy(c => (Id: c.LeadSectionId!.Value, Name: c.LeadSectionName ?? ""))
            .Where(g => g.Any(c => c.AnsweredOn is not null) && g.All(c => IsGood(c, of.Facts.Today))).OrderBy(g => g.Key.Id)
            .Select(g => g.Key.Name).Distinct(),
    ];

    /// <summary>Every late case, under whoever had it when its limit passed; none is left out.</summary>
    public static IReadOnlyList<ReportBlock> LateOnes(ReportEvidence of) =>
    [
        Paragraph(string.Create(CultureInfo.InvariantCulture, $"超过办理时限还没有答复的共{of.Late.Count}件，按时限到期时的承办情况列明如下：")),
        .. of.Late.GroupBy(c => of.Facts.HadAtLimit(c).Group).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => ReportWording.Joined(g.OrderBy(c => c.DueOn).ThenBy(c => c.Id)
                .Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}.{Line(of.Facts, c)}")))
                .Prepend(Subheading(string.Create(CultureInfo.InvariantCulture, $"{g.Key}（{g.Count()}件）")))),
    ];

    private static bool IsGood(Proposal proposal, DateOnly today) =>
        (proposal.AnsweredOn ?? today) <= proposal.DueOn
        && proposal.Result != FeedbackRating.Dissatisfied && proposal is not { RoundNumber: > 1, AnsweredOn: null };

    private static string Line(ReportFacts facts, Proposal proposal)
    {
        var late = facts.Calendar.WorkingDaysBetween(proposal.DueOn, facts.Today);

        return $"{proposal.NumberInWords}《{proposal.Title}》，办理时限{proposal.DueOn.InWords()}，已逾期{Lateness.Days(late)}，"
            + $"到期时由{facts.HadAtLimit(proposal).Who}办理，现在由{proposal.HolderText}办理。";
    }
}
