using ProposalDesk.Core.Feedback;
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
    public static IReadOnlyList<string> Missing(Proposal proposal)
    {
        if (proposal.Role == HandlingRole.Assist || proposal.CurrentRound.ConsultationWaiver is not null)
        {
            return [];
        }

        var contacts = proposal.Contacts.Where(c => c.Counts && c.RoundNumber == proposal.RoundNumber).ToList();

        return proposal.RoundNumber == 1
            ? MissingInFirstRound(proposal, contacts.Where(c => c.TookPart(proposal.FirstProposer.Order)).ToList())
            : [.. NotMet(proposal).Select(d => $"重新办理还没有与不满意的{d.Name}当面沟通")];
    }

    /// <summary>In a further round: who is dissatisfied and has not been met face to face since. Needs sheets and letters.</summary>
    public static IEnumerable<Dissatisfaction> NotMet(Proposal proposal) =>
        proposal.UnansweredDissatisfactions.Where(d => !proposal.Contacts.Any(c =>
        c.Counts && c.RoundNumber == proposal.RoundNumber && c.Mode.IsFaceToFace() && c.TookPart(d.ProposerOrder)));

    private static List<string> MissingInFirstRound(Proposal proposal, List<Contact> contacts)
    {
        var first = proposal.Kind.FirstProposer();
        var missing = new List<string>();
        if (!contacts.Any(c => c.Phase == ContactPhase.Before))
        {
            missing.Add($"还没有与{first}的办前沟通记录");
        }

        if (!contacts.Any(c => c.Phase == ContactPhase.During))
        {
            missing.Add($"还没有与{first}的办中沟通记录");
        }

        if (!contacts.Any(c => c.Mode.IsFaceToFace()))
        {
            missing.Add($"还没有与{first}当面沟通");
        }

        return missing;
    }

    /// <summary>The phase the next contact most likely belongs to: what the gate misses, else what fits where the case stands.</summary>
    public static ContactPhase SuggestedPhase(Proposal proposal)
    {
        if (proposal.Status is ProposalStatus.AwaitingFeedback or ProposalStatus.Closed)
        {
            return ContactPhase.After;
        }

        var phases = proposal.Contacts.Where(c => c.Counts && c.RoundNumber == proposal.RoundNumber).Select(c => c.Phase).ToHashSet();

        return phases.Contains(ContactPhase.Before) ? ContactPhase.During : ContactPhase.Before;
    }
}
