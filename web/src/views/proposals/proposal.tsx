/** . */
const X = () => null;
export default X;
