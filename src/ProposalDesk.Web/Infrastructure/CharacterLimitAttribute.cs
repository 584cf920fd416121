using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ProposalDesk.Core;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Stands in for every <see cref="StringLengthAttribute"/> on a form, which counts UTF-16 units. MVC writes no maxlength for
/// it either: the browser counts by the same units, and cuts a pasted text without a word.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CharacterLimitAttribute(int maximum, int minimum) : ValidationAttribute
{
    public int Maximum => maximum;

    public int Minimum => minimum;

    public override bool IsValid(object? value) =>
        value is not string text || (Characters.Count(text) is var count && count >= minimum && count <= maximum);

    public override string FormatErrorMessage(string name) =>
        string.Format(CultureInfo.CurrentCulture, ErrorMessageString, name, maximum, minimum);
}
