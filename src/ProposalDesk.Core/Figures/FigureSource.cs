using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Figures;

/// <summary>The rows that figures count, under a scope: the same for counts, breakdowns and lists.</summary>
/// <param name="sessions">Those of the scope's year; null where it has none.</param>
/// <param name="viewer">Whose cases; null: all of the bureau.</param>
/// <param name="block">Only the cases of this block.</param>
internal sealed class FigureSource(
    DeskContext db, FigureScope scope, IReadOnlyList<long>? sessions, long bureauId, Actor? viewer, CaseBlock? block = null)
{
    public FigureSource Of(CaseBlock? some) => new(db, scope, sessions, bureauId, viewer, some);

    public IQueryable<Counted<Proposal>> Cases => All().Select(p => new Counted<Proposal> { Case = p, Of = p });

    public IQueryable<Counted<FeedbackSheet>> Sheets =>
        All().SelectMany(p => p.Sheets, (p, s) => new Counted<FeedbackSheet> { Case = p, Of = s });

    public IQueryable<Counted<SuggestionItem>> Items =>
        All().SelectMany(p => p.Items, (p, i) => new Counted<SuggestionItem> { Case = p, Of = i });

    /// <summary>Promises in letters that went out; drafts promise nothing yet.</summary>
    public IQueryable<Counted<Commitment>> Commitments => All()
        .SelectMany(p => p.Replies.Where(r => r.Status == ReplyStatus.Sent), (p, r) => new { Case = p, Reply = r })
        .SelectMany(x => x.Reply.Commitments.Where(c => c.Status != CommitmentStatus.Void), (x, c) =>
            new Counted<Commitment> { Case = x.Case, Of = c });

    private IQueryable<Proposal> All()
    {
        var cases = db.Proposals.AsNoTracking().Where(p => p.BureauId == bureauId && !ProposalStatuses.Gone.Contains(p.Status));
        if (viewer is not null)
        {
            cases = cases.Where(ProposalAccess.VisibleTo(viewer));
        }

        if (block is { } one)
        {
            var (from, upTo) = (one.From, one.UpTo);
            cases = cases.Where(p => p.Id >= from && p.Id < upTo);
        }

        if (sessions is not null)
        {
            cases = cases.Where(p => sessions.Contains(p.SessionId));
        }

        if (scope.SessionId is { } session)
        {
            cases = cases.Where(p => p.SessionId == session);
        }

        if (scope.Kind is { } kind)
        {
            cases = cases.Where(p => p.Kind == kind);
        }

        if (scope.Role is { } role)
        {
            cases = cases.Where(p => p.Role == role);
        }

        if (scope.SectionId is { } section)
        {
            cases = section == 0 ? cases.Where(p => p.LeadSectionId == null) : cases.Where(p => p.LeadSectionId == section);
        }

        if (scope.HandlerId is { } handler)
        {
            cases = handler == 0 ? cases.Where(p => p.HandlerId == null) : cases.Where(p => p.HandlerId == handler);
        }

        if (scope.Month is { } month)
        {
            cases = cases.Where(p => p.ReferredOn.Month == month);
        }

        return scope.Theme switch
        {
            null => cases,
            FigureScope.NoTheme => cases.Where(p => p.Themes == null || p.Themes == ""),
            { } theme => WithFirst(cases, theme),
        };
    }

    private static IQueryable<Proposal> WithFirst(IQueryable<Proposal> cases, string theme)
    {
        var before = theme + "、";

        return cases.Where(p => p.Themes == theme || p.Themes!.StartsWith(before));
    }
}
