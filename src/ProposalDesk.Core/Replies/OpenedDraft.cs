using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Replies;

/// <summary>A draft taken up by somebody who may write in it.</summary>
/// <param name="Capacity">The capacity in which the person writes.</param>
/// <param name="KnownItems">How many of the items asked about the case has.</param>
/// <param name="OpenPoints">How many of the points asked about are not dealt with yet.</param>
/// <param name="Others">Who else has it open, the latest first.</param>
public sealed record OpenedDraft(ReplyDraft Draft, Capacity Capacity, int KnownItems, int OpenPoints, IReadOnlyList<DraftPresence> Others);
