using ProposalDesk.Core.Feedback;
using QRCoder;

namespace ProposalDesk.Web.Features.SheetLink;

/// <summary>One personal link in every form in which it is handed on.</summary>
public sealed record SheetLinkScreen(long ProposalId, string Number, string Title, long SheetId, HandedOnLink Handed)
{
    /// <summary>The QR code as an image in the page itself: no address of an image tells the link to a log.</summary>
    public string QrImage
    {
        get
        {
            using var generator = new QRCodeGenerator();
            using var code = generator.CreateQrCode(Handed.Link, QRCodeGenerator.ECCLevel.M);
            using var image = new PngByteQRCode(code);

            return $"data:image/png;base64,{Convert.ToBase64String(image.GetGraphic(6))}";
        }
    }
}
