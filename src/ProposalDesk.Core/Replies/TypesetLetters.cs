using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Replies;

/// <summary>Makes the PDF of every signed letter, once.</summary>
public sealed class TypesetLetters(
    DeskContext db, ITypesetter typesetter, FileStore files, DeskClock clock, ILogger<TypesetLetters> logger)
    : CarryOutOrders<LetterOrder>(db, files, clock, logger)
{
    private readonly DeskContext _db = db;

    protected override string Noun => "函件";

    protected override IQueryable<LetterOrder> OrdersOf(IQueryable<LetterOrder> orders, long subjectId) =>
        orders.Where(o => o.ReplyId == subjectId);

    protected override async Task<IReadOnlyList<Made>> MakeAsync(LetterOrder order, CancellationToken ct)
    {
        var letter = LetterJson.Read(order.ModelJson);

        return [new($"{letter.Number} {letter.Title}.pdf", "application/pdf", await typesetter.RenderAsync(letter, ct))];
    }

    protected override (FilePurpose Purpose, long? ProposalId) PlaceOf(LetterOrder order) => (FilePurpose.SignedLetter, order.ProposalId);

    protected override async Task AttachAsync(LetterOrder order, IReadOnlyList<StoredFile> made, CancellationToken ct)
    {
        (await _db.Replies.SingleAsync(r => r.Id == order.ReplyId, ct)).AttachLetter(made[0].Id);
        order.TemplateVersion = typesetter.TemplateVersion;
    }
}
