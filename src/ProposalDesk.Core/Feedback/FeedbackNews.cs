using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Feedback;

/// <summary>Who is told what when a rating came in (domain.md §3.10–3.11): written in the transaction of the rating.</summary>
internal sealed class FeedbackNews
{
    private readonly Proposal _proposal;
    private readonly int _round;
    private readonly bool _wasContradicted;
    private readonly FeedbackSheet _sheet;

    /// <summary>Notes how things stand before the rating.</summary>
    public FeedbackNews(Proposal proposal, FeedbackSheet sheet) =>
        (_proposal, _sheet, _round, _wasContradicted) = (proposal, sheet, proposal.RoundNumber, sheet.IsContradicted);

    /// <summary>Compares with how they stand now, and tells those concerned.</summary>
    public async Task TellAsync(DeskContext db, CaseBook cases, Actor actor, CancellationToken ct)
    {
        var sentences = Sentences().ToList();
        if (sentences.Count == 0)
        {
            return;
        }

        var roster = await Roster.LoadAsync(db, ct);
        foreach (var (key, task, text, withHandler) in sentences)
        {
            var people = roster.HeadsOf(_proposal.LeadSectionId ?? 0)
                .Concat(roster.People.Where(p => p.UserId == _proposal.SupervisingDeputyId || (withHandler && p.UserId == _proposal.HandlerId)))
                .DistinctBy(p => p.UserId)
                .ToList();
            foreach (var person in people)
            {
                cases.Tell(person.UserId, _proposal, key, task, text, actor);
            }
        }
    }

    private IEnumerable<(string Key, string Task, string Text, bool WithHandler)> Sentences()
    {
        var what = $"{_proposal.NumberInWords}《{_proposal.Title}》";
        if (_proposal.RoundNumber > _round)
        {
            yield return ("second-round", "评价不满意，请重新办理", $"{what}因{_sheet.ProposerName}评价不满意，开始重新办理。原因：{_proposal.CurrentRound.Reason}", true);
        }
        else if (_proposal.RoundNumber < _round)
        {
            yield return ("round-cancelled", "取消重新办理", $"{what}的评价已经改变，取消重新办理。", true);
        }
        else if (_proposal.IsDissatisfiedAgain && _sheet.Current?.Rating == FeedbackRating.Dissatisfied)
        {
            yield return ("dissatisfied-again", "再次评价不满意", $"{what}再次办理后，{_sheet.ProposerName}仍评价不满意，由主要领导决定。", true);
        }

        if (_sheet.IsContradicted && !_wasContradicted)
        {
            yield return ("contradiction", "两份评价不一致，请查看", $"{what}中{_sheet.ProposerName}的网上评价和纸质评价不一致，以签名日期在后的“{_sheet.Current!.Rating.Label()}”为准，两份都保留。", false);
        }
    }
}
