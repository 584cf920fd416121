using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>改由另一科室承办: one case, some, or all of a section, in one act that holds for all of them or none (domain.md §1).</summary>
public sealed class MoveCases(DeskContext db, CaseBook cases)
{
    public sealed record Command(long BureauId, IReadOnlyList<long> ProposalIds, long? SectionId, string? Reason);

    /// <returns>What happened, in a sentence.</returns>
    /// <exception cref="RuleViolationException">As <see cref="Proposal.MoveToSection"/> says; no-cases.</exception>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (command.ProposalIds.Count == 0)
        {
            throw new RuleViolationException("no-cases", "没有选中可以改科室的件，请在提案列表中勾选。");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var house = await Roster.LoadAsync(db, ct);
        var to = await db.Sections.SingleOrDefaultAsync(s => s.Id == command.SectionId && s.BureauId == command.BureauId, ct);
        var moved = new List<(string From, long FromId, Proposal Case)>();
        foreach (var id in command.ProposalIds.Order())
        {
            var proposal = await cases.OpenAsync(id, version: null, ct);
            if (to is null)
            {
                throw new RuleViolationException("section-missing", "请选择由哪个科室承办。", "SectionId");
            }

            var (from, fromId) = (proposal.LeadSectionName ?? "", proposal.LeadSectionId ?? 0);
            proposal.MoveToSection(to, command.Reason, house, actor);
            await cases.SaveAsync(proposal, actor, ct);
            moved.Add((from, fromId, proposal));
        }

        // Whoever has a case now is told of each by itself; this is for those who lead.
        Tell(house.HeadsOf(to!.Id)
            .Concat(house.Find(to.SupervisingDeputyId) is { } deputy ? [deputy] : []), CaseNews.MovedHere, [.. moved.Select(m => m.Case)]);
        foreach (var former in moved.GroupBy(m => m.FromId))
        {
            Tell(house.HeadsOf(former.Key), CaseNews.MovedAway, [.. former.Select(m => m.Case)]);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return $"已把{moved.Count}件改由{to.Name}承办。";

        void Tell(IEnumerable<Capacity> people, CaseNews news, List<Proposal> some)
        {
            var what = news == CaseNews.MovedHere ? "转来" : "转出";
            var numbers = string.Join("、", some.Select(p => p.NumberInWords));
            foreach (var person in people.Where(p => p.UserId != actor.UserId).DistinctBy(p => p.UserId))
            {
                foreach (var proposal in some.Take(1))
                {
                    cases.Tell(
                        person.UserId, proposal, news, some.Count == 1
                            ? $"{what}，改由{to!.Name}承办"
                            : $"等{some.Count}件{what}，改由{to!.Name}承办",
                        $"{actor.Name}把{some.Count}件改由{to.Name}承办：{numbers}。原因：{command.Reason?.Trim()}。", actor);
                }
            }
        }
    }
}
