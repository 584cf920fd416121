using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Consultations;

/// <summary>
/// What must have been talked over before a reply is signed (domain.md §3.4): in the first round a 办前 and a 办中
/// contact with the first proposer, at least one face to face; in a further round a new contact, face to face, with each
/// proposer who is dissatisfied.
/// Warned at submission, refused at the last review before signature; the Director may waive it with a reason.
/// </summary>
public static class ConsultationGate
{
    /// <summary>What is still missing, as sentences; empty when the gate is open.</summary>
    public static IReadOnlyList<string> Missing(ConsultationFacts facts)
    {
        if (facts.Role == HandlingRole.Assist || facts.IsWaived)
        {
            return [];
        }

        return facts.RoundNumber == 1
            ? MissingInFirstRound(facts, facts.Talks.Where(t => t.TookPart(facts.FirstProposerOrder)).ToList())
            : [.. NotMet(facts).Select(d => $"本轮还没有与不满意的{d.Name}当面沟通")];
    }

    /// <summary>In a further round: who is dissatisfied and has not been met face to face since.</summary>
    public static IEnumerable<ConsultationFacts.Person> NotMet(ConsultationFacts facts) =>
        facts.Dissatisfied.Where(d => !facts.Talks.Any(t => t.IsMeetingWith(d.ProposerOrder)));

    private static List<string> MissingInFirstRound(ConsultationFacts facts, List<ConsultationFacts.Talk> talks)
    {
        var first = facts.Kind.FirstProposer();
        var missing = new List<string>();
        if (!talks.Any(t => t.Phase == ContactPhase.Before))
        {
            missing.Add($"还没有与{first}的办前沟通记录");
        }

        if (!talks.Any(t => t.Phase == ContactPhase.During))
        {
            missing.Add($"还没有与{first}的办中沟通记录");
        }

        if (!talks.Any(t => t.Mode.IsFaceToFace()))
        {
            missing.Add($"还没有与{first}当面沟通");
        }

        return missing;
    }

    /// <summary>The phase the next contact most likely belongs to: what the gate misses, else what fits where the case stands.</summary>
    public static ContactPhase SuggestedPhase(ConsultationFacts facts)
    {
        if (facts.Status is ProposalStatus.AwaitingFeedback or ProposalStatus.Closed)
        {
            return ContactPhase.After;
        }

        return facts.Talks.Any(t => t.Phase == ContactPhase.Before) ? ContactPhase.During : ContactPhase.Before;
    }
}
