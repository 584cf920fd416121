using QRCoder;

namespace ProposalDesk.Web.Features.Factor;

/// <param name="Key">For the app on the phone; null where it is on.</param>
/// <param name="UserName">Under which the app shows it.</param>
/// <param name="IsDemanded">A role of the person needs a second factor.</param>
public sealed record FactorPage(
    string? Key, string UserName, int RecoveryCodesLeft, IReadOnlyList<FactorPage.Passkey> Passkeys, bool IsDemanded)
{
    public sealed record Passkey(string Id, string Name, string CreatedAt);

    private const string Issuer = "提案办理工作台";

    public bool IsOn => Key is null;

    public string? Code => null;

    /// <summary>In groups of four, to be typed by hand.</summary>
    public string KeyInGroups => string.Join(' ', Key!.Chunk(4).Select(part => new string(part)));

    /// <summary>The QR code as an image in the page itself: no address of an image tells the key to a log.</summary>
    public string QrImage
    {
        get
        {
            var link = $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(UserName)}?secret={Key}"
                + $"&issuer={Uri.EscapeDataString(Issuer)}&digits=6";
            using var generator = new QRCodeGenerator();
            using var code = generator.CreateQrCode(link, QRCodeGenerator.ECCLevel.M);
            using var image = new PngByteQRCode(code);

            return $"data:image/png;base64,{Convert.ToBase64String(image.GetGraphic(5))}";
        }
    }
}
