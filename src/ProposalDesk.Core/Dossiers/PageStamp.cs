using System.Globalization;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Writer;

namespace ProposalDesk.Core.Dossiers;

/// <summary>The number of a page in its dossier, at the top right as one reads it, however the page is turned.</summary>
internal static class PageStamp
{
    private const double FromRight = 50;
    private const double FromTop = 40;

    public static void Put(PdfPageBuilder page, Page original, int number, PdfDocumentBuilder.AddedFont font)
    {
        var box = original.CropBox.Bounds;
        var (left, bottom, right, top) = (box.Left, box.Bottom, box.Right, box.Top);
        // from the corner at the reader's lower left, along what is the bottom for the reader
        double[] turned = original.Rotation.Value switch
        {
            90 => [0, 1, -1, 0, right, bottom],
            180 => [-1, 0, 0, -1, right, top],
            270 => [0, -1, 1, 0, left, top],
            _ => [1, 0, 0, 1, left, bottom],
        };
        var (width, height) = original.Rotation.Value is 90 or 270 ? (top - bottom, right - left) : (right - left, top - bottom);
        page.CurrentStream.Operations.Add(new ModifyCurrentTransformationMatrix(turned));
        page.AddText(number.ToString(CultureInfo.InvariantCulture), 10, new PdfPoint(width - FromRight, height - FromTop), font);
    }
}
